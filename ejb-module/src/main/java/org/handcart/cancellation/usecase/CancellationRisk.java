package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.usecase.AssessRisk;
import org.handcart.risk.usecase.RecordActivity;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** A cancellation as risk sees it. */
@Dependent
class CancellationRisk {

    @EJB
    AssessRisk assessRisk;

    @EJB
    RecordActivity recordActivity;

    /**
     * How unusual it is; kept, and told when it is too much. Before anything is done, with the order locked.
     *
     * @param back what would go back to the customer
     */
    RiskAssessment assess(Actor actor, Cancellation wanted, Money back) {
        return assessRisk.assess(actor, question(actor.name(), wanted, back));
    }

    /**
     * Counts it, once it is done.
     *
     * @param agent who asked for it, which is not who agreed to it
     */
    void record(Actor actor, String agent, Cancellation done, Money back) {
        recordActivity.record(actor, done.id().value(), question(agent, done, back));
    }

    private static RiskQuestion question(String agent, Cancellation it, Money back) {
        return new RiskQuestion(
                it.order(), it.storeCode(), it.customerId(), agent, List.of(), back, Activity.CANCELLATION);
    }
}
