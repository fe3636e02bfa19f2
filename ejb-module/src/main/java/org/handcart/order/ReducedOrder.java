package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The order after a reduction.
 *
 * @param customerId the channel's id of who ordered; null when it told none
 * @param worth how what it is worth changed; its value includes the fees that go back
 * @param heldWorth what the order would be worth less, once more, if every held unit left too; never below zero
 */
public record ReducedOrder(
        OrderId order,
        @Nullable String customerId,
        String storeCode,
        List<Reduction> lines,
        OrderWorth worth,
        Money heldWorth,
        long version,
        boolean nothingLeft) {

    public Money value() {
        return worth.value();
    }

    public Money totalNow() {
        return worth.after();
    }

    public Money feesReturned() {
        return worth.feesReturned();
    }
}
