package org.handcart.risk.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handcart.risk.Activity;
import org.handcart.risk.Measure;
import org.handcart.risk.SubjectFigures;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.jspecify.annotations.Nullable;

/** What the subjects of one question did so far, by kind, activity, unit and span; and what is usual for them. */
public final class Tally {

    /** Units of counts; every other unit is the code of a currency. */
    public static final String DEEDS = "DEEDS";

    public static final String REFUNDS = "REFUNDS";

    private static final int LONGEST_SPAN = TimeSpan.values().length;

    private final Map<Counted, long[]> counts = new HashMap<>();
    private final Map<Counted, Usual> usual = new HashMap<>();
    private final Set<SubjectKind> known;

    /** @param activity null for all activities together */
    private record Counted(SubjectKind subject, @Nullable Activity activity, String unit) {}

    /** @param known the kinds of subject that the question has */
    public Tally(Collection<SubjectKind> known) {
        Map<SubjectKind, Boolean> kinds = new EnumMap<>(SubjectKind.class);
        known.forEach(kind -> kinds.put(kind, true));
        this.known = Set.copyOf(kinds.keySet());
    }

    /** Adds what was counted for one activity; it counts for all of them together, too. */
    public void add(SubjectKind subject, Activity activity, String unit, TimeSpan span, long value) {
        counts(subject, activity, unit)[span.ordinal()] += value;
        counts(subject, null, unit)[span.ordinal()] += value;
    }

    /** Adds what was counted for one activity, or for all of them together. */
    public void addOnly(SubjectKind subject, @Nullable Activity activity, String unit, TimeSpan span, long value) {
        counts(subject, activity, unit)[span.ordinal()] += value;
    }

    public void usual(SubjectKind subject, @Nullable Activity activity, String unit, Usual figures) {
        usual.put(new Counted(subject, activity, unit), figures);
    }

    public boolean knows(SubjectKind subject) {
        return known.contains(subject);
    }

    /** Everything that is known of one kind of subject, all activities together first. */
    public List<SubjectFigures.Figure> figures(SubjectKind subject) {
        Set<Counted> all = new HashSet<>(counts.keySet());
        all.addAll(usual.keySet());
        return all.stream()
                .filter(counted -> counted.subject() == subject)
                .sorted(Comparator.comparing((Counted counted) -> Objects.toString(counted.activity(), ""))
                        .thenComparing(Counted::unit))
                .map(this::figure)
                .toList();
    }

    private SubjectFigures.Figure figure(Counted of) {
        long[] spans = counts.getOrDefault(of, new long[LONGEST_SPAN]);
        Usual known = usual.getOrDefault(of, Usual.NONE);
        boolean history = known.isHistory();
        return new SubjectFigures.Figure(
                of.activity(),
                of.unit(),
                spans[TimeSpan.TEN_MINUTES.ordinal()],
                spans[TimeSpan.HOUR.ordinal()],
                spans[TimeSpan.BUSINESS_DAY.ordinal()],
                spans[TimeSpan.THIRTY_DAYS.ordinal()],
                known.activeDays(),
                history ? known.day() : null,
                history ? known.hour() : null,
                history ? known.tenMinutes() : null);
    }

    long value(SubjectKind subject, @Nullable Activity activity, String unit, TimeSpan span) {
        long[] found = counts.get(new Counted(subject, activity, unit));
        return found == null ? 0 : found[span.ordinal()];
    }

    Usual usual(SubjectKind subject, @Nullable Activity activity, String unit) {
        return usual.getOrDefault(new Counted(subject, activity, unit), Usual.NONE);
    }

    static String unit(Measure measure, String currency) {
        return switch (measure) {
            case DEEDS -> DEEDS;
            case REFUNDS -> REFUNDS;
            case MONEY -> currency;
        };
    }

    private long[] counts(SubjectKind subject, @Nullable Activity activity, String unit) {
        return counts.computeIfAbsent(new Counted(subject, activity, unit), first -> new long[LONGEST_SPAN]);
    }
}
