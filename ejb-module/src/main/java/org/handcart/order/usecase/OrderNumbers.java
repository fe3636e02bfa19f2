package org.handcart.order.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.handcart.order.NewOrder;
import org.handcart.order.domain.NumberBlocks;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers such as {@code QC001-261120-000042}: the store's code without dashes, its business date, its counter of that
 * day. The counter belongs to the code as printed, so that two stores whose codes look the same share one. No number is
 * given twice; gaps are possible and numbers of several servers are not in the order of time.
 *
 * <p>A store where placements do not meet counts in the transaction of the order: its row is locked until the commit, and
 * there is no gap. Where they do meet, the row would let one pass at a time; from then on this server takes the store's
 * numbers in blocks ({@link NumberBlocks}), each in a short transaction before the order's begins.
 */
@ApplicationScoped
public class OrderNumbers {

    private final NumberBlocks blocks = new NumberBlocks();

    @Inject
    Orders orders;

    @EJB
    ReserveNumbers reserveNumbers;

    /**
     * Fetches the next block when it is time. For doors, before the transaction that places the order: at most one
     * statement in a transaction of its own, and mostly none.
     *
     * @param storeCode null for an order without a store: any store's block is then looked after
     */
    public void prepare(Actor actor, @Nullable String storeCode) {
        String printed = storeCode == null ? null : printed(storeCode);
        blocks.claim(actor.org().value(), printed).ifPresent(claim -> {
            boolean had = false;
            try {
                blocks.put(claim, reserveNumbers.reserve(actor, claim.store(), claim.day(), NumberBlocks.SIZE));
                had = true;
            } finally {
                if (!had) {
                    blocks.giveUp(claim);
                }
            }
        });
    }

    /** The number of a new order; no statement from a block, else one, or two at the start of a day and when it waits. */
    String next(Actor actor, NewOrder order) {
        String store = printed(order.storeCode());
        LocalDate day = LocalDate.ofInstant(order.placedAt(), order.zone());
        return "%s-%02d%02d%02d-%06d"
                .formatted(
                        store, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), count(actor, store, day));
    }

    private int count(Actor actor, String store, LocalDate day) {
        OptionalInt reserved = blocks.take(actor.org().value(), store, day);
        if (reserved.isPresent()) {
            return reserved.getAsInt();
        }
        OptionalInt free = orders.nextNumber(actor.org(), store, day);
        if (free.isPresent()) {
            return free.getAsInt();
        }
        int number = orders.reserveNumbers(actor.org(), store, day, 1);
        if (number > 1) {
            blocks.contended(actor.org().value(), store, day);
        }
        return number;
    }

    private static String printed(String storeCode) {
        return storeCode.replace("-", "");
    }
}
