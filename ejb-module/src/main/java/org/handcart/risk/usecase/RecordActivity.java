package org.handcart.risk.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.domain.Deeds;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;
import org.handcart.task.NewTask;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.OpenTask;

/** Counts what somebody did. */
@Stateless
public class RecordActivity {

    private static final Duration PATIENCE = Duration.ofHours(4);

    @EJB
    AssessRisk assessRisk;

    @EJB
    OpenTask openTask;

    @Inject
    Deeds deeds;

    @Inject
    Clock clock;

    /**
     * In the transaction of the deed, one statement, without waiting for anybody. What the application does by itself is
     * not counted.
     *
     * @param deed id of the cancellation, return, refusal or goodwill payment; the same one counts once
     */
    @Requires({
        Permission.ORDER_CANCEL,
        Permission.REFUND,
        Permission.DELIVERY_REPORT,
        Permission.COD_COLLECT,
        Permission.STOCK_ADJUST,
        Permission.PROCESS
    })
    public void record(Actor actor, UUID deed, RiskQuestion done) {
        if (Counting.counts(actor)) {
            deeds.add(actor.org(), deed, done, Counting.isPerson(actor), clock.instant());
        }
    }

    /**
     * For what has happened and cannot wait, such as goods handed back over a counter: counts it, and tells when it was
     * unusual, and opens a task.
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.COD_COLLECT, Permission.PROCESS})
    public RiskAssessment watch(Actor actor, UUID deed, RiskQuestion done) {
        RiskAssessment assessment = assessRisk.assess(actor, done);
        record(actor, deed, done);
        if (assessment.waits()) {
            lookInto(actor, done, assessment);
        }
        return assessment;
    }

    /** One task for a person, a kind of deed and a day, not one for each deed. */
    private void lookInto(Actor actor, RiskQuestion done, RiskAssessment assessment) {
        Instant now = clock.instant();
        openTask.open(
                actor,
                new NewTask(
                        TaskKind.FOLLOW_UP,
                        done.order(),
                        done.storeCode(),
                        "risk:" + done.kind() + ":" + done.agent() + ":" + LocalDate.ofInstant(now, ZoneOffset.UTC),
                        "Look into what " + done.agent() + " takes back",
                        String.join("; ", assessment.sentences()),
                        Role.STORE_MANAGER,
                        now.plus(PATIENCE)));
    }
}
