package org.handcart.cod.domain;

import org.handcart.cod.CollectCommand;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What taking an amount at the door means for a due (D9): less is the rider's variance, more is owed back to the
 * customer. Nothing that was taken is ever refused or lost.
 *
 * @param due rounded to cash
 * @param open before rounding
 */
public record DoorCash(Money due, Money open, Money collected) {

    public static final String UPI = "UPI_QR";

    public DoorCash {
        if (collected.isNegative()) {
            throw new IllegalArgumentException("collected " + collected);
        }
    }

    /** Below zero when less than due was collected. */
    public Money variance() {
        return collected.minus(due);
    }

    public @Nullable Money payout() {
        return variance().isPositive() ? variance() : null;
    }

    /** What pays for the order: never the cash rounding, never what is owed back. */
    public Money settled() {
        return collected.min(open);
    }

    /** Balances: what was taken and what the rider owes, against the due and what the customer gets back. */
    public JournalEntry entry(CollectCommand command, String storeCode) {
        String order = command.order().toString();
        JournalEntry.Draft draft = JournalEntry.draft(
                "cod.collect:" + order,
                command.order(),
                "%s collected of %s by %s".formatted(collected, due, command.riderId()));
        if (UPI.equals(command.method())) {
            draft.debit(Account.UPI_CLEARING, storeCode, collected);
        } else {
            draft.debit(Account.RIDER_CASH, command.riderId(), collected);
        }
        return draft.debit(
                        Account.VARIANCE,
                        command.riderId(),
                        variance().negated().orZero())
                .credit(Account.COD_RECEIVABLE, order, due)
                .credit(Account.CUSTOMER_PAYABLE, order, variance().orZero())
                .balanced();
    }
}
