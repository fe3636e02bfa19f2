package org.handcart.cod.domain;

import org.handcart.cod.Due;
import org.handcart.cod.DueChange;
import org.handcart.cod.DueWorth;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/**
 * What a new worth of the order does to its due (D8): first less is collected, only what exceeds that is refundable.
 * {@code codReduction + refundable + absorbed} is exactly what the order lost, or what was given without an item; the due
 * itself is rounded to cash.
 *
 * @param total what the order is worth now
 * @param goodwill given without an item so far
 * @param absorbed lost worth that goodwill had given back before: an order is paid back once
 * @param codReduction before rounding; negative when the order's worth rose
 */
public record DueMove(
        Money total,
        Money goodwill,
        Money dueBefore,
        Money dueAfter,
        Money codReduction,
        Money refundable,
        Money absorbed,
        int versionAfter,
        String statusAfter) {

    public boolean changesDue() {
        return !dueBefore.equals(dueAfter);
    }

    /** How the due came about, in a sentence. */
    public String derivation(Money prepaidBefore) {
        String given = goodwill.isPositive() ? ", %s of it given without an item".formatted(goodwill) : "";
        return "order now %s%s, %s taken off what is collected, %s to be given back (prepaid %s): due %s → %s"
                .formatted(total, given, codReduction, refundable, prepaidBefore, dueBefore, dueAfter);
    }

    /** The same as data. */
    public DueWorth worth(Money totalBefore, Money prepaidBefore) {
        return new DueWorth(totalBefore, total, prepaidBefore, codReduction, refundable, dueBefore, dueAfter);
    }

    public DueChange change(OrderId order) {
        return new DueChange(new Due(order, dueAfter, versionAfter, statusAfter), codReduction, refundable, absorbed);
    }
}
