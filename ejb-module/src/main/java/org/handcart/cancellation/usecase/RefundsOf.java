package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;

/** The refunds that a cancellation caused, over all its settlements. */
@Dependent
class RefundsOf {

    @Inject
    PaymentQueries payments;

    List<RefundPart> parts(Actor actor, Cancellation cancellation) {
        return cancellation.causes().stream()
                .flatMap(cause -> payments.refunds(actor, cancellation.order(), cause.toString()).stream())
                .toList();
    }

    Refunds state(Actor actor, Cancellation cancellation) {
        return Refunds.of(
                parts(actor, cancellation).stream().map(RefundPart::status).toList());
    }
}
