package org.handcart.approval;

import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that would go back to a customer: refunded, let go of before it was taken, as store credit or by hand. A due
 * that was never collected is none.
 *
 * @param subjectId of the cancellation, the goodwill, the return
 * @param customer one more name the customer goes by; those on the order count anyway
 * @param requestHash of everything that was asked for: an approval holds for exactly that
 * @param riskReasons why a person should look whatever the amount; empty for none
 */
public record Spending(
        ApprovalSubject subject,
        UUID subjectId,
        OrderId order,
        String storeCode,
        @Nullable String customer,
        Money amount,
        String requestHash,
        List<String> riskReasons) {

    public Spending {
        riskReasons = List.copyOf(riskReasons);
    }
}
