package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.DueChange;
import org.handcart.cod.DueChanged;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.DueMove;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** The order's worth changed: the due falls first, the rest is refundable (D8). */
@Stateless
public class AdjustReceivable {

    @Inject
    Receivables receivables;

    @Inject
    Journal journal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Locks the receivable; idempotent per cause: the second call answers what the first one did. After collection
     * nothing is left to reduce: all is refundable.
     *
     * @throws IllegalStateException for an order without a receivable, or a collected one that became dearer
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public DueChange adjust(Actor actor, OrderId order, Money newTotal, String cause) {
        Receivable receivable = receivables.locked(actor, order).orElseThrow(() -> missing(order));
        Optional<DueMove> before = receivables.moved(actor, order, cause);
        if (before.isPresent()) {
            return before.get().change(order);
        }
        return apply(actor, receivable, receivable.moveTo(newTotal), cause);
    }

    /**
     * Gives so much without an item: off the due first, the rest is refundable (D8). Locks the receivable; idempotent per
     * cause.
     *
     * @throws IllegalStateException when the customer does not pay so much: ask {@link #previewGift} with the order locked
     */
    @Requires({Permission.REFUND, Permission.PROCESS})
    public DueChange give(Actor actor, OrderId order, Money amount, String cause) {
        Receivable receivable = receivables.locked(actor, order).orElseThrow(() -> missing(order));
        Optional<DueMove> before = receivables.moved(actor, order, cause);
        return before.isPresent()
                ? before.get().change(order)
                : apply(actor, receivable, whole(receivable.give(amount), amount), cause);
    }

    /** Computes the same, changes nothing and locks nothing; comes to less when the customer does not pay so much. */
    @Requires({Permission.REFUND, Permission.PROCESS})
    public DueChange previewGift(Actor actor, OrderId order, Money amount) {
        return receivables
                .find(actor, order)
                .orElseThrow(() -> missing(order))
                .give(amount)
                .change(order);
    }

    private static DueMove whole(DueMove move, Money amount) {
        if (!move.codReduction().plus(move.refundable()).equals(amount)) {
            throw new IllegalStateException("not so much is paid for the order: " + amount);
        }
        return move;
    }

    private DueChange apply(Actor actor, Receivable receivable, DueMove move, String cause) {
        OrderId order = receivable.order();
        Money prepaid = receivable.prepaid();
        Money totalBefore = receivable.total();
        Instant now = clock.instant();
        receivable.apply(move, now);
        receivables.record(actor, order, cause, move);
        if (move.changesDue()) {
            book(actor, receivable, move, cause);
            outbox.publish(
                    actor,
                    List.of(new DueChanged(
                            order,
                            cause,
                            move.dueBefore(),
                            move.dueAfter(),
                            move.versionAfter(),
                            move.derivation(prepaid),
                            move.worth(totalBefore, prepaid),
                            now)));
        }
        return move.change(order);
    }

    /** Computes the same, changes nothing and locks nothing. */
    @Requires(Permission.ORDER_CANCEL)
    public DueChange preview(Actor actor, OrderId order, Money newTotal) {
        return receivables
                .find(actor, order)
                .orElseThrow(() -> missing(order))
                .moveTo(newTotal)
                .change(order);
    }

    /** Takes back what {@link OpenReceivable} booked, by the part that is no longer due. */
    private void book(Actor actor, Receivable receivable, DueMove move, String cause) {
        Money less = move.dueBefore().minus(move.dueAfter());
        journal.post(
                actor,
                JournalEntry.draft(
                                "cod.adjust:" + receivable.order() + ":" + cause,
                                receivable.order(),
                                "due %s → %s".formatted(move.dueBefore(), move.dueAfter()))
                        .credit(Account.COD_RECEIVABLE, receivable.order().toString(), less)
                        .debit(Account.SALES, receivable.storeCode(), move.codReduction())
                        .debit(Account.ROUNDING, receivable.storeCode(), less.minus(move.codReduction()))
                        .balanced());
    }

    private static IllegalStateException missing(OrderId order) {
        return new IllegalStateException("order " + order + " has no receivable");
    }
}
