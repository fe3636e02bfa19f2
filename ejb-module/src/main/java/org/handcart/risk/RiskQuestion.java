package org.handcart.risk;

import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is about to do to an order, or has done.
 *
 * @param customer the customer as the caller knows it; the order's own names (id, phone, mailbox, address) count anyway
 * @param agent name of the actor who does it
 * @param instruments the gateway's stable references of what was paid with; never numbers of cards. Empty if unknown
 * @param amount what goes back to the customer, zero when nothing was paid yet
 */
public record RiskQuestion(
        OrderId order,
        String storeCode,
        @Nullable String customer,
        String agent,
        List<String> instruments,
        Money amount,
        Activity kind) {

    public RiskQuestion {
        instruments = List.copyOf(instruments);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("what goes back is not negative: " + amount);
        }
    }
}
