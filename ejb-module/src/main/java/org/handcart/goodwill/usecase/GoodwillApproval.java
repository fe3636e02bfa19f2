package org.handcart.goodwill.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.ApprovedSubject;
import org.handcart.cod.DueChange;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.goodwill.GoodwillId;
import org.handcart.goodwill.GoodwillRejected;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.goodwill.domain.Goodwills;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** A person decided about goodwill that waited (D23). */
@Dependent
public class GoodwillApproval implements ApprovedSubject {

    @EJB
    OrderQueries orders;

    @EJB
    AdjustReceivable adjustReceivable;

    @EJB
    RequestRefund requestRefund;

    @Inject
    SettleGoodwill settleGoodwill;

    @Inject
    Goodwills goodwills;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public ApprovalSubject kind() {
        return ApprovalSubject.GOODWILL;
    }

    /** Less is given when the order lost worth while it waited; nothing when nothing is left. */
    @Override
    public Money approved(Actor approver, ApprovalView approval) {
        Goodwill goodwill = waiting(approver, approval);
        if (!RequestHash.of(goodwill).equals(approval.requestHash())) {
            throw new Conflict("what waits is not what was asked to be approved");
        }
        Actor system = letGo(approver, goodwill, approval);
        Instant now = clock.instant();
        Money asked = goodwill.amount().min(approval.amount());
        DueChange change = adjustReceivable.previewGift(system, goodwill.order(), asked);
        Money left = change.codReduction().plus(change.refundable());
        if (!left.isPositive()) {
            reject(approver, goodwill, "the customer pays nothing for the order any more", now);
            return left;
        }
        String customer = orders.find(system, goodwill.order().toString())
                .orElseThrow()
                .customer()
                .externalId();
        settleGoodwill.settle(approver, goodwill, left, customer, now);
        return left;
    }

    @Override
    public void refused(Actor actor, ApprovalView approval, String why) {
        Goodwill goodwill = waiting(actor, approval);
        letGo(actor, goodwill, approval);
        reject(actor, goodwill, why, clock.instant());
    }

    private void reject(Actor actor, Goodwill goodwill, String why, Instant now) {
        goodwill.rejected(why, actor.name(), now);
        outbox.publish(
                actor, List.of(new GoodwillRejected(goodwill.id(), goodwill.order(), goodwill.amount(), why, now)));
    }

    private Goodwill waiting(Actor actor, ApprovalView approval) {
        Goodwill goodwill = goodwills
                .lock(actor.org(), new GoodwillId(approval.subjectId()))
                .orElseThrow(() -> new IllegalStateException("no goodwill " + approval.subjectId()));
        if (goodwill.status() != GoodwillStatus.PENDING_APPROVAL) {
            throw new Conflict("the goodwill is " + goodwill.status());
        }
        return goodwill;
    }

    private Actor letGo(Actor actor, Goodwill goodwill, ApprovalView approval) {
        Actor system = Actor.system(actor.org(), "goodwill", actor.correlationId());
        requestRefund.letGo(system, goodwill.order(), approval.cause());
        return system;
    }
}
