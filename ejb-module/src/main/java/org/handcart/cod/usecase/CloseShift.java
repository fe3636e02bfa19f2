package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CountCommand;
import org.handcart.cod.ShiftCount;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BagCount;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.LegalTender;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The bag is counted at the end of a shift (D9). */
@Stateless
public class CloseShift {

    @Inject
    Shifts shifts;

    @Inject
    Counts counts;

    @Inject
    Books books;

    @Inject
    RiderBags bags;

    @Inject
    ShiftEnd end;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * What was counted goes into the drawer at once. Even: the shift is closed. Otherwise it waits, COUNTED, for {@link
     * DecideCount}; counting again replaces a count nobody decided. The same count again, also after closing, answers
     * what the first one did. A collection that arrives while this runs waits for the shift's row and is then booked to
     * it.
     */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<ShiftCount> close(Actor actor, UUID shiftId, CountCommand command) {
        Optional<Shift> found = shifts.locked(actor, shiftId).filter(shift -> actor.seesStore(shift.storeCode()));
        if (found.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_SHIFT, "there is no such shift");
        }
        Shift shift = found.get();
        Money counted = command.counted().total();
        if (shift.status() != ShiftStatus.OPEN) {
            Optional<CashCount> last = counts.lastOfShift(actor, shiftId);
            if (last.isPresent() && last.get().counted().equals(counted)) {
                return new CashOutcome.Done<>(new ShiftCount(bags.view(actor, shift), last.get()));
            }
            if (shift.status() == ShiftStatus.CLOSED) {
                return CashOutcome.refused(Reason.SHIFT_CLOSED, "the shift was closed with another count");
            }
        }
        if (!counted.currency().equals(shift.currency())) {
            return CashOutcome.refused(Reason.WRONG_CURRENCY, "the shift is in " + shift.currency());
        }
        if (counted.isNegative()) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "nobody counts less than nothing");
        }
        Optional<String> fault = LegalTender.fault(command.counted());
        if (fault.isPresent()) {
            return CashOutcome.refused(Reason.WRONG_DENOMINATIONS, fault.get());
        }
        BagCount bag = bags.bag(actor, shift);
        if (!bag.variance(counted).isZero() && (command.reason() == null || command.photo() == null)) {
            return CashOutcome.refused(
                    Reason.REASON_NEEDED,
                    "expected %s, counted %s: a difference needs a reason and a photo"
                            .formatted(bag.expected(), counted));
        }
        return new CashOutcome.Done<>(handIn(actor, shift, bag, command));
    }

    private ShiftCount handIn(Actor actor, Shift shift, BagCount bag, CountCommand command) {
        Instant now = clock.instant();
        Money counted = command.counted().total();
        UUID id = Ids.next();
        if (shift.status() == ShiftStatus.COUNTED) {
            CashCount before = counts.lastOfShift(actor, shift.id()).orElseThrow();
            counts.decide(actor, before.id(), CashCount.Status.SUPERSEDED, actor.name(), now, "counted again");
        }
        Money more = counted.minus(shift.handed());
        BookDay day = books.post(
                actor,
                shift.storeCode(),
                JournalEntry.draft(
                                "cash.count:" + id,
                                null,
                                "%s counted of %s expected from %s".formatted(counted, bag.expected(), shift.riderId()))
                        .debit(Account.STORE_DRAWER, shift.storeCode(), more)
                        .credit(Account.RIDER_CASH, shift.riderId(), more, shift.id())
                        .balanced());
        Money variance = bag.variance(counted);
        CashCount count = new CashCount(
                id,
                CashCount.Kind.SHIFT,
                shift.storeCode(),
                day.date(),
                shift.id(),
                shift.riderId(),
                bag.expected(),
                counted,
                variance,
                command.counted().denominations(),
                command.reason(),
                command.photo(),
                variance.isZero() ? CashCount.Status.EVEN : CashCount.Status.PENDING,
                actor.name(),
                now,
                null,
                null,
                null);
        counts.add(actor, count);
        shift.counted(counted);
        news.tell(actor, shift.id(), CashMoved.Kind.SHIFT_COUNTED, day, shift.riderId(), counted);
        if (variance.isZero()) {
            end.close(actor, shift, id);
        } else {
            bags.watch(actor, shift.storeCode(), shift.riderId(), shift.currency());
        }
        return new ShiftCount(bags.view(actor, shift), count);
    }
}
