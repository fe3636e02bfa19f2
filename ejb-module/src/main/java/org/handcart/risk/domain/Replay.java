package org.handcart.risk.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.risk.Activity;
import org.handcart.risk.PastDeed;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskReason;
import org.handcart.risk.RuleTrial;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lives through deeds of the past once more, oldest first, and asks at each what the rules say with what was known by
 * then: the rules as they are, and the same with a draft. Those before {@code from} only make history.
 */
public final class Replay {

    private static final int SAMPLES = 20;

    private final Scoring asTheyAre;
    private final Scoring withDraft;
    private final String draft;
    private final Instant from;
    private final Map<PastDeed.Subject, PastOfSubject> past = new HashMap<>();
    private final List<RuleTrial.Sample> samples = new ArrayList<>();
    private int deeds;
    private int met;
    private int waited;
    private int wouldHaveWaited;

    public Replay(RuleSet asTheyAre, RuleSet withDraft, String draft, Instant from) {
        this.asTheyAre = new Scoring(asTheyAre);
        this.withDraft = new Scoring(withDraft);
        this.draft = draft;
        this.from = from;
    }

    /** @param asked whether the rules are asked about it; if not, it only makes history */
    public void live(PastDeed deed, boolean asked) {
        if (asked && !deed.at().isBefore(from)) {
            ask(deed);
        }
        for (PastDeed.Subject subject : deed.subjects()) {
            past.computeIfAbsent(subject, first -> new PastOfSubject()).add(deed);
        }
    }

    public RuleTrial result(boolean complete) {
        List<RuleTrial.Sample> newestFirst = new ArrayList<>(samples);
        Collections.reverse(newestFirst);
        return new RuleTrial(deeds, met, waited, wouldHaveWaited, complete, newestFirst);
    }

    private void ask(PastDeed deed) {
        Tally tally = tally(deed);
        Scoring.Now now = new Scoring.Now(deed.storeCode(), deed.activity(), deed.amount());
        RiskAssessment then = withDraft.assess(tally, now);
        deeds++;
        waited += asTheyAre.assess(tally, now).waits() ? 1 : 0;
        wouldHaveWaited += then.waits() ? 1 : 0;
        then.reasons().stream()
                .filter(reason -> reason.rule().equals(draft))
                .findFirst()
                .ifPresent(reason -> meet(deed, then, reason));
    }

    private void meet(PastDeed deed, RiskAssessment then, RiskReason reason) {
        met++;
        if (samples.size() == SAMPLES) {
            samples.remove(0);
        }
        samples.add(new RuleTrial.Sample(
                deed.id(),
                deed.order(),
                deed.storeCode(),
                deed.agent(),
                deed.activity(),
                deed.amount(),
                deed.at(),
                then.score(),
                then.waits(),
                reason.sentence()));
    }

    private Tally tally(PastDeed deed) {
        Map<SubjectKind, List<PastOfSubject>> byKind = new EnumMap<>(SubjectKind.class);
        for (PastDeed.Subject subject : deed.subjects()) {
            List<PastOfSubject> of = byKind.computeIfAbsent(subject.kind(), first -> new ArrayList<>());
            PastOfSubject known = past.get(subject);
            if (known != null) {
                of.add(known);
            }
        }
        Tally tally = new Tally(byKind.keySet());
        byKind.forEach((kind, subjects) -> count(tally, kind, subjects, deed));
        return tally;
    }

    private static void count(Tally tally, SubjectKind kind, List<PastOfSubject> subjects, PastDeed now) {
        Map<UUID, PastDeed> near = new LinkedHashMap<>();
        subjects.forEach(subject -> subject.near(now.at()).forEach(deed -> near.put(deed.id(), deed)));
        near.values().forEach(deed -> near(tally, kind, deed, now));
        Map<PastOfSubject.Unit, Long> month = new HashMap<>();
        Map<PastOfSubject.Unit, Usual> usual = new HashMap<>();
        for (PastOfSubject subject : subjects) {
            subject.month(now.day()).forEach((unit, sum) -> month.merge(unit, sum, Math::max));
            subject.usual(now.day())
                    .forEach((unit, figures) -> usual.merge(
                            unit, figures, (one, other) -> one.activeDays() >= other.activeDays() ? one : other));
        }
        month.forEach((unit, sum) -> tally.addOnly(kind, activity(unit), unit.unit(), TimeSpan.THIRTY_DAYS, sum));
        usual.forEach((unit, figures) -> tally.usual(kind, activity(unit), unit.unit(), figures));
    }

    private static void near(Tally tally, SubjectKind kind, PastDeed deed, PastDeed now) {
        for (TimeSpan span : spans(deed, now)) {
            Money amount = deed.amount();
            tally.add(kind, deed.activity(), Tally.DEEDS, span, 1);
            tally.add(kind, deed.activity(), Tally.REFUNDS, span, amount.isPositive() ? 1 : 0);
            tally.add(kind, deed.activity(), amount.currency().getCurrencyCode(), span, amount.minor());
        }
    }

    private static Collection<TimeSpan> spans(PastDeed deed, PastDeed now) {
        List<TimeSpan> spans = new ArrayList<>(3);
        if (deed.day().equals(now.day())) {
            spans.add(TimeSpan.BUSINESS_DAY);
        }
        if (deed.at().isAfter(now.at().minus(TimeSpan.HOUR.length()))) {
            spans.add(TimeSpan.HOUR);
        }
        if (deed.at().isAfter(now.at().minus(TimeSpan.TEN_MINUTES.length()))) {
            spans.add(TimeSpan.TEN_MINUTES);
        }
        return spans;
    }

    private static @Nullable Activity activity(PastOfSubject.Unit unit) {
        return unit.activity().equals("ANY") ? null : Activity.valueOf(unit.activity());
    }
}
