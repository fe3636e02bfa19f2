package org.handcart.payment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is left of what was given: what expires first is used first, what never expires last. */
public final class CreditLots {

    private static final String EXPIRY = "expire:";

    private final List<Lot> lots = new ArrayList<>();

    private CreditLots() {}

    /** One gift and what is left of it. */
    private static final class Lot {

        private final int sequence;
        private final @Nullable Instant expiresAt;
        private Money left;

        Lot(StoreCreditEntry entry) {
            this.sequence = entry.sequence();
            this.expiresAt = entry.expiresAt();
            this.left = entry.amount();
        }

        boolean isOver(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }

        private Instant end() {
            return expiresAt == null ? Instant.MAX : expiresAt;
        }
    }

    /**
     * @param entries all of an account, oldest first
     * @return by the sequence of the gift what of it has expired by now and is not booked as such
     */
    public static Map<Integer, Money> expired(List<StoreCreditEntry> entries, Instant now) {
        CreditLots lots = new CreditLots();
        entries.forEach(lots::apply);
        Map<Integer, Money> expired = new LinkedHashMap<>();
        lots.lots.stream()
                .filter(lot -> lot.isOver(now) && lot.left.isPositive())
                .forEach(lot -> expired.put(lot.sequence, lot.left));
        return expired;
    }

    /** Of the entry that books the expiry of a gift; a gift expires once. */
    public static String cause(int sequence) {
        return EXPIRY + sequence;
    }

    private void apply(StoreCreditEntry entry) {
        if (entry.amount().isPositive()) {
            lots.add(new Lot(entry));
        } else if (entry.kind() == StoreCreditEntry.Kind.EXPIRE) {
            int sequence = Integer.parseInt(entry.cause().substring(EXPIRY.length()));
            lots.stream()
                    .filter(lot -> lot.sequence == sequence)
                    .forEach(lot -> lot.left = lot.left.plus(entry.amount()));
        } else {
            use(entry.amount().negated());
        }
    }

    private void use(Money amount) {
        Money open = amount;
        lots.sort(Comparator.comparing(Lot::end).thenComparing(lot -> lot.sequence));
        for (Lot lot : lots) {
            Money part = lot.left.min(open);
            lot.left = lot.left.minus(part);
            open = open.minus(part);
        }
    }
}
