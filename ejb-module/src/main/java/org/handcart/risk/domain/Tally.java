package org.handcart.risk.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.handcart.risk.Activity;
import org.handcart.risk.Measure;
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
