package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalView;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** The refunds that a cancellation caused, over all its settlements. */
@Dependent
class RefundsOf {

    @Inject
    PaymentQueries payments;

    List<RefundPart> parts(Actor actor, Cancellation cancellation) {
        return causes(cancellation)
                .flatMap(cause -> payments.refunds(actor, cancellation.order(), cause).stream())
                .toList();
    }

    /** Picked from what was read for many. */
    static List<RefundPart> parts(Cancellation cancellation, Map<String, List<RefundPart>> byCause) {
        return causes(cancellation)
                .flatMap(cause -> byCause.getOrDefault(cause, List.of()).stream())
                .toList();
    }

    private static Stream<String> causes(Cancellation cancellation) {
        UUID approval = cancellation.approval();
        Stream<String> held = approval == null || cancellation.status() != CancellationStatus.PENDING_APPROVAL
                ? Stream.empty()
                : Stream.of(ApprovalView.cause(new ApprovalId(approval)));
        return Stream.concat(held, cancellation.causes().stream().map(Cause::toString));
    }

    /** All that went back, is on its way, or was not taken because of it. */
    Money sum(Actor actor, Cancellation cancellation) {
        return parts(actor, cancellation).stream()
                .map(RefundPart::amount)
                .reduce(Money.zero(cancellation.value().currency()), Money::plus);
    }

    Refunds state(Actor actor, Cancellation cancellation) {
        return Refunds.of(
                parts(actor, cancellation).stream().map(RefundPart::status).toList());
    }
}
