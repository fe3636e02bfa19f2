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

    public static final String CASH = "CASH";
    public static final String UPI = "UPI_QR";
    /** Both, in one collection. */
    public static final String MIXED = "MIXED";

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

    /** @throws IllegalArgumentException for a part that is none, and for a part where there are none */
    private Money byUpi(CollectCommand command) {
        Money nothing = Money.zero(collected.currency());
        Money part = command.upi();
        if (!MIXED.equals(command.method())) {
            if (part != null) {
                throw new IllegalArgumentException("only MIXED has parts");
            }
            return UPI.equals(command.method()) ? collected : nothing;
        }
        if (part == null || !part.isPositive() || part.compareTo(collected) >= 0) {
            throw new IllegalArgumentException("%s of %s by UPI is no part".formatted(part, collected));
        }
        return part;
    }

    /** Balances: what was taken and what the rider owes, against the due and what the customer gets back. */
    public JournalEntry entry(CollectCommand command, String storeCode) {
        String order = command.order().toString();
        JournalEntry.Draft draft = JournalEntry.draft(
                "cod.collect:" + order,
                command.order(),
                "%s collected of %s by %s".formatted(collected, due, command.riderId()));
        Money byUpi = byUpi(command);
        draft.debit(Account.UPI_CLEARING, storeCode, byUpi)
                .debit(Account.RIDER_CASH, command.riderId(), collected.minus(byUpi));
        return draft.debit(
                        Account.VARIANCE,
                        command.riderId(),
                        variance().negated().orZero())
                .credit(Account.COD_RECEIVABLE, order, due)
                .credit(Account.CUSTOMER_PAYABLE, order, variance().orZero())
                .balanced();
    }
}
