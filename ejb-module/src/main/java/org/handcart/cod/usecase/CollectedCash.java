package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handcart.cod.CashCount;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BagCount;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/**
 * Puts what was collected into the rider's bag: into the shift that is not closed; without one, outside of any, until
 * the next is opened or the cash is handed in. Never lost, however late it is told and whatever the device's clock says
 * (F51).
 */
@Dependent
class CollectedCash {

    @Inject
    Shifts shifts;

    @Inject
    Counts counts;

    @Inject
    Books books;

    @Inject
    Journal journal;

    @Inject
    RiderBags bags;

    @Inject
    ShiftEnd end;

    @EJB
    DeliveryQueries deliveries;

    @Inject
    Clock clock;

    /**
     * Posts the entry of a collection. One that comes after its bag was counted explains what was too much: a count that
     * waits is corrected, and closed when nothing is left of the difference; a surplus that was approved is taken back.
     *
     * @param entry of the collection, with the rider's sides in no shift
     */
    void book(Actor actor, CollectCommand command, String storeCode, JournalEntry entry) {
        Money collected = command.collected();
        Optional<Shift> current = shifts.currentLocked(actor, command.riderId())
                .filter(shift -> shift.currency().equals(collected.currency()))
                .filter(shift -> shift.status() == ShiftStatus.OPEN || wasOutBeforeCount(actor, shift, command));
        Optional<Shift> explained = holdsCash(entry) ? explained(actor, command) : Optional.empty();
        if (explained.isPresent()) {
            books.post(
                    actor,
                    explained.get().storeCode(),
                    entry.inShift(explained.get().id()));
            takeBackSurplus(actor, explained.get(), command);
            return;
        }
        if (current.isEmpty()) {
            books.post(actor, storeCode, entry);
            bags.watch(actor, storeCode, command.riderId(), collected.currency());
            return;
        }
        Shift shift = current.get();
        books.post(actor, holdsCash(entry) ? shift.storeCode() : storeCode, entry.inShift(shift.id()));
        bags.watch(actor, shift.storeCode(), command.riderId(), collected.currency());
        if (shift.status() == ShiftStatus.COUNTED) {
            correct(actor, shift);
        }
    }

    /** Goods that went out after the bag was counted have nothing to do with that count: their cash waits for the next shift. */
    private boolean wasOutBeforeCount(Actor actor, Shift shift, CollectCommand command) {
        Instant pickedUp = deliveries
                .find(actor, command.order())
                .map(Delivery::pickedUpAt)
                .orElse(null);
        return pickedUp == null
                || counts.lastOfShift(actor, shift.id())
                        .filter(count -> pickedUp.isAfter(count.requestedAt()))
                        .isEmpty();
    }

    private static boolean holdsCash(JournalEntry entry) {
        return entry.lines().stream().anyMatch(line -> line.account() == Account.RIDER_CASH);
    }

    /** What is expected of a bag that was counted already has grown. */
    private void correct(Actor actor, Shift shift) {
        CashCount count = counts.lastOfShift(actor, shift.id()).orElseThrow();
        BagCount bag = bags.bag(actor, shift);
        counts.expect(actor, count.id(), bag.expected());
        if (bag.variance(count.counted()).isZero()) {
            counts.decide(
                    actor,
                    count.id(),
                    CashCount.Status.SETTLED,
                    actor.name(),
                    clock.instant(),
                    "a collection that was told later explains it");
            end.close(actor, shift, count.id());
        }
    }

    /** The last closed shift, when the goods were with the rider before it closed and it ended with as much too much. */
    private Optional<Shift> explained(Actor actor, CollectCommand command) {
        Instant pickedUp = deliveries
                .find(actor, command.order())
                .map(Delivery::pickedUpAt)
                .orElse(null);
        if (pickedUp == null) {
            return Optional.empty();
        }
        return shifts.lastClosed(actor, command.riderId())
                .filter(shift -> shift.currency().equals(command.collected().currency()))
                .filter(shift -> pickedUp.isBefore(closing(shift)))
                .filter(shift -> surplus(actor, shift).compareTo(command.collected()) >= 0)
                .filter(shift -> command.collected().isPositive());
    }

    private static Instant closing(Shift shift) {
        Instant closedAt = shift.closedAt();
        return closedAt == null ? Instant.MAX : closedAt;
    }

    private Money surplus(Actor actor, Shift shift) {
        return journal.balance(actor, Account.VARIANCE, shift.riderId(), shift.id(), shift.currency())
                .negated();
    }

    private void takeBackSurplus(Actor actor, Shift shift, CollectCommand command) {
        books.post(
                actor,
                shift.storeCode(),
                JournalEntry.draft(
                                "cash.explained:" + command.order(),
                                command.order(),
                                "handed in with the shift before it was told")
                        .debit(Account.VARIANCE, shift.riderId(), command.collected(), shift.id())
                        .credit(Account.RIDER_CASH, shift.riderId(), command.collected(), shift.id())
                        .balanced());
    }
}
