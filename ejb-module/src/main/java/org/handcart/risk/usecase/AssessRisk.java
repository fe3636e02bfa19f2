package org.handcart.risk.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.RiskThresholdExceeded;
import org.handcart.risk.domain.Assessments;
import org.handcart.risk.domain.Deeds;
import org.handcart.risk.domain.RuleSet;
import org.handcart.risk.domain.Scoring;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Says how unusual it is what somebody is about to do. */
@Stateless
public class AssessRisk {

    @Inject
    Deeds deeds;

    @Inject
    KnownRules knownRules;

    @Inject
    Assessments assessments;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * One statement when nothing is unusual. A score is kept with its reasons; when it waits, the world is told. The
     * application itself and its timers are never judged.
     *
     * <p>Counts what is committed: deeds that run at the same moment see each other only when their callers share a lock,
     * taken before. Call it with the order locked.
     */
    @Requires({
        Permission.ORDER_CANCEL,
        Permission.REFUND,
        Permission.DELIVERY_REPORT,
        Permission.COD_COLLECT,
        Permission.STOCK_ADJUST,
        Permission.PROCESS
    })
    public RiskAssessment assess(Actor actor, RiskQuestion question) {
        if (!Counting.counts(actor)) {
            return RiskAssessment.NONE;
        }
        Instant now = clock.instant();
        Deeds.Counted counted = deeds.count(actor.org(), question, Counting.isPerson(actor), now);
        RuleSet rules = knownRules.of(actor.org(), counted.rulesVersion());
        RiskAssessment assessment = score(rules, counted, question);
        if (assessment.score() > 0) {
            keep(actor, question, assessment, rules.waitsFrom(question.storeCode()), now);
        }
        return assessment;
    }

    /** The same answer, for a preview: nothing is kept and nobody is told. */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS})
    public RiskAssessment preview(Actor actor, RiskQuestion question) {
        if (!Counting.counts(actor)) {
            return RiskAssessment.NONE;
        }
        Deeds.Counted counted = deeds.count(actor.org(), question, Counting.isPerson(actor), clock.instant());
        return score(knownRules.of(actor.org(), counted.rulesVersion()), counted, question);
    }

    private static RiskAssessment score(RuleSet rules, Deeds.Counted counted, RiskQuestion question) {
        return new Scoring(rules)
                .assess(counted.tally(), new Scoring.Now(question.storeCode(), question.kind(), question.amount()));
    }

    private void keep(Actor actor, RiskQuestion question, RiskAssessment assessment, int waitsFrom, Instant now) {
        UUID id = Ids.next();
        assessments.add(actor, id, question, assessment, waitsFrom, now);
        if (assessment.waits()) {
            outbox.publish(
                    actor,
                    List.of(new RiskThresholdExceeded(
                            id,
                            question.order(),
                            question.storeCode(),
                            question.agent(),
                            question.kind(),
                            question.amount(),
                            assessment.score(),
                            waitsFrom,
                            assessment.reasons(),
                            now)));
        }
    }
}
