package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.cod.CashCollected;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.CollectOutcome.Reason;
import org.handcart.cod.CollectOutcome.Refused;
import org.handcart.cod.Collection;
import org.handcart.cod.domain.Collections;
import org.handcart.cod.domain.DoorCash;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Books what was collected at the door; part of the conductor's transaction, which has locked the order. */
@Stateless
public class CollectCash {

    private static final Set<String> METHODS = Set.of(DoorCash.CASH, DoorCash.UPI, DoorCash.MIXED);
    private static final Set<String> AT_THE_DOOR = Set.of("PICKED_UP", "IN_TRANSIT", "DELIVERED", "REFUSED");

    @Inject
    Receivables receivables;

    @Inject
    Collections collections;

    @Inject
    CollectedCash collectedCash;

    @Inject
    DeliveryQueries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Ledger of D9. More than the due, as after a change the rider had not heard of, becomes a payout task; less becomes
     * the rider's variance. The amount itself is never a reason to refuse.
     *
     * @throws IllegalArgumentException for a negative amount or an unknown method
     * @throws org.handcart.shared.CurrencyMismatch when the money is of another currency than the order
     */
    @Requires(Permission.COD_COLLECT)
    public CollectOutcome collect(Actor actor, CollectCommand command) {
        if (!METHODS.contains(command.method())) {
            throw new IllegalArgumentException("unknown method " + command.method());
        }
        Optional<Receivable> found = receivables.locked(actor, command.order());
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN_ORDER, "there is no such order");
        }
        Receivable receivable = found.get();
        Refused refusal = refusal(actor, command, receivable);
        return refusal != null ? refusal : book(actor, command, receivable);
    }

    private @Nullable Refused refusal(Actor actor, CollectCommand command, Receivable receivable) {
        Optional<Delivery> delivery = deliveries.find(actor, command.order());
        if (!mayActFor(actor, command.riderId())
                || delivery.filter(is -> !command.riderId().equals(is.riderId()))
                        .isPresent()) {
            return new Refused(Reason.NOT_THIS_RIDER, "the order is not with this rider");
        }
        if (receivable.isCollected()) {
            return new Refused(Reason.ALREADY_COLLECTED, "the money of this order was collected before");
        }
        if (delivery.filter(is -> AT_THE_DOOR.contains(is.status())).isEmpty()) {
            return new Refused(Reason.NOT_OUT_FOR_DELIVERY, "the order has not been picked up");
        }
        if (command.codVersion() < 1 || command.codVersion() > receivable.version()) {
            return new Refused(Reason.UNKNOWN_VERSION, "the due is at version %d".formatted(receivable.version()));
        }
        if (!receivable.due().isPositive()
                && (command.collected().isZero()
                        || !collections
                                .dueOfVersion(actor, receivable, command.codVersion())
                                .isPositive())) {
            return new Refused(Reason.NOTHING_DUE, "nothing is to be collected for this order");
        }
        return null;
    }

    /** Riders collect what they carry; whoever sees everybody's cash may enter it for them. */
    private static boolean mayActFor(Actor actor, String riderId) {
        return actor.name().equals(riderId) || actor.may(Permission.CASH_READ);
    }

    private CollectOutcome book(Actor actor, CollectCommand command, Receivable receivable) {
        DoorCash cash = new DoorCash(receivable.due(), receivable.open(), command.collected());
        JournalEntry entry = cash.entry(command, receivable.storeCode());
        Collection collection = new Collection(
                Ids.next(),
                command.order(),
                collections.nextReceipt(actor, receivable.storeCode()).toString(),
                cash.due(),
                cash.collected(),
                cash.variance(),
                cash.payout(),
                cash.settled(),
                command.method(),
                command.collectedAt());
        receivable.collected(clock.instant());
        collections.add(actor, command, collection);
        collectedCash.book(actor, command, receivable.storeCode(), entry);
        Money payout = cash.payout();
        if (payout != null) {
            collections.addPayout(actor, Ids.next(), command.order(), payout, reason(command, receivable));
        }
        outbox.publish(actor, List.of(event(command, collection)));
        return new CollectOutcome.Collected(collection);
    }

    private static String reason(CollectCommand command, Receivable receivable) {
        return command.codVersion() < receivable.version()
                ? "collected on version %d, the due was at version %d"
                        .formatted(command.codVersion(), receivable.version())
                : "more than the due was collected";
    }

    private CashCollected event(CollectCommand command, Collection collection) {
        return new CashCollected(
                command.order(),
                collection.id(),
                collection.receiptNumber(),
                command.riderId(),
                command.method(),
                collection.due(),
                collection.collected(),
                collection.variance(),
                collection.payout(),
                clock.instant());
    }
}
