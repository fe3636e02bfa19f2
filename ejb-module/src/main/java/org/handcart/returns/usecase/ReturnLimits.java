package org.handcart.returns.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.usecase.RequireApproval;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.ReturnedOrder;
import org.handcart.returns.ReturnId;
import org.handcart.returns.ReturnOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** Whether who takes goods in may give back what they are worth (D23). */
@Dependent
class ReturnLimits {

    @EJB
    RequireApproval requireApproval;

    @EJB
    AdjustReceivable adjustReceivable;

    /** Empty when they may; then it is booked, unless it is a preview. Call it with the order locked. */
    Optional<ReturnOutcome> refusal(Actor actor, ReturnId id, ReturnedOrder expected, boolean preview) {
        Money amount = adjustReceivable
                .preview(actor, expected.order(), expected.totalNow())
                .refundable();
        Spending spending = new Spending(
                ApprovalSubject.RETURN,
                id.value(),
                expected.order(),
                expected.storeCode(),
                null,
                amount,
                "",
                List.of());
        Verdict verdict = preview ? requireApproval.preview(actor, spending) : requireApproval.check(actor, spending);
        return verdict instanceof Verdict.Needed needed
                ? Optional.of(new ReturnOutcome.Refused(
                        ReturnOutcome.Reason.ABOVE_OWN_LIMIT,
                        needed.breaches().get(0).sentence() + ": somebody with higher limits takes the goods in"))
                : Optional.empty();
    }
}
