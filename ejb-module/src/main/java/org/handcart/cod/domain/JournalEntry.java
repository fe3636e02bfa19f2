package org.handcart.cod.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the double-entry journal (D9, I4): debits positive, credits negative, zero in sum for each currency. The
 * cause is unique in the organisation, so that nothing is booked twice.
 */
public record JournalEntry(String cause, @Nullable OrderId order, String description, List<Line> lines) {

    /** One side. {@code shift} only for what is kept by shift. */
    public record Line(
            Account account,
            String owner,
            Money amount,
            @Nullable UUID shift) {

        public Line(Account account, String owner, Money amount) {
            this(account, owner, amount, null);
        }
    }

    public JournalEntry {
        lines = List.copyOf(lines);
        Map<Currency, Long> sums = new HashMap<>();
        for (Line line : lines) {
            if (line.amount().isZero()) {
                throw new IllegalArgumentException("an empty posting to " + line.account());
            }
            sums.merge(line.amount().currency(), line.amount().minor(), Math::addExact);
        }
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("journal entry " + cause + " does not balance: " + lines);
        }
    }

    /** The same, with the rider's sides in a shift. */
    public JournalEntry inShift(UUID shift) {
        return new JournalEntry(
                cause,
                order,
                description,
                lines.stream()
                        .map(line -> line.account().isByShift()
                                ? new Line(line.account(), line.owner(), line.amount(), shift)
                                : line)
                        .toList());
    }

    /** Moves money that somebody holds: then it belongs to a store and its business day. */
    public boolean movesCustody() {
        return lines.stream().anyMatch(line -> line.account().isCustody());
    }

    public static Draft draft(String cause, @Nullable OrderId order, String description) {
        return new Draft(cause, order, description);
    }

    /** Collects the sides of an entry; amounts of zero are left out. */
    public static final class Draft {

        private final String cause;
        private final @Nullable OrderId order;
        private final String description;
        private final List<Line> lines = new ArrayList<>();

        private Draft(String cause, @Nullable OrderId order, String description) {
            this.cause = cause;
            this.order = order;
            this.description = description;
        }

        /** A negative debit is a credit. */
        public Draft debit(Account account, String owner, Money amount) {
            if (!amount.isZero()) {
                lines.add(new Line(account, owner, amount));
            }
            return this;
        }

        /** As {@link #debit(Account, String, Money)}, in a shift of the rider; null: in none. */
        public Draft debit(Account account, String owner, Money amount, @Nullable UUID shift) {
            if (!amount.isZero()) {
                lines.add(new Line(account, owner, amount, shift));
            }
            return this;
        }

        public Draft credit(Account account, String owner, Money amount, @Nullable UUID shift) {
            return debit(account, owner, amount.negated(), shift);
        }

        public Draft credit(Account account, String owner, Money amount) {
            return debit(account, owner, amount.negated());
        }

        /** @throws IllegalArgumentException when it does not balance */
        public JournalEntry balanced() {
            return new JournalEntry(cause, order, description, lines);
        }
    }
}
