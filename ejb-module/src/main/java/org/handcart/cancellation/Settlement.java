package org.handcart.cancellation;

import java.util.List;
import org.handcart.cod.DueChange;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;

/** What the worth lost became. */
public record Settlement(DueChange due, List<RefundPart> refunds) {

    /** What goes back to the customer. A charge that was lowered before it was made (RELEASED) never left them (D11). */
    public Money paidBack() {
        return refunds.stream()
                .filter(refund -> !refund.status().equals("RELEASED"))
                .map(RefundPart::amount)
                .reduce(Money.zero(due.refundable().currency()), Money::plus);
    }
}
