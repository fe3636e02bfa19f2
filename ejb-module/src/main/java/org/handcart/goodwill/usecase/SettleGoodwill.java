package org.handcart.goodwill.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.goodwill.GoodwillGiven;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.payment.RefundPart;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.usecase.RecordActivity;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The money moves. */
@Dependent
class SettleGoodwill {

    @EJB
    SettleReduction settleReduction;

    @EJB
    RecordActivity recordActivity;

    @Inject
    Outbox outbox;

    /**
     * Off the due first, the rest is asked back (D8), never above what was taken (D10). The order is locked.
     *
     * @param amount at most what was asked for
     * @throws org.handcart.payment.RefundExceedsCaptured rolls back
     */
    List<RefundPart> settle(Actor actor, Goodwill it, Money amount, @Nullable String customer, Instant now) {
        Settlement done = settleReduction.give(
                actor, it.order(), amount, it.refundMethod(), it.id().cause());
        it.given(done.due().codReduction(), done.due().refundable(), actor.name(), now);
        recordActivity.record(actor, it.id().value(), question(it, customer, amount));
        outbox.publish(
                actor,
                List.of(new GoodwillGiven(
                        it.id(),
                        it.order(),
                        it.amount(),
                        it.codReduction(),
                        it.refund(),
                        it.reason(),
                        it.comment(),
                        it.requestedBy(),
                        now)));
        return done.refunds();
    }

    /** Of whoever asked, also when somebody else agreed. */
    static RiskQuestion question(Goodwill it, @Nullable String customer, Money amount) {
        return new RiskQuestion(
                it.order(), it.storeCode(), customer, it.requestedBy(), List.of(), amount, Activity.GOODWILL);
    }
}
