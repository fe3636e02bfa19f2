package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** A second person accepts what is missing, or has it counted again (D9, D23). */
@Stateless
public class DecideCount {

    @Inject
    Counts counts;

    @Inject
    Shifts shifts;

    @Inject
    ShiftEnd end;

    @Inject
    DrawerVariance drawerVariance;

    @Inject
    Books books;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * Books the difference to VARIANCE of the rider, or to DRAWER_VARIANCE of the store, and closes the shift. Neither
     * who counted nor the rider may approve; the same person again is answered as before.
     *
     * @param seen the difference the approver looked at; another one by now, as after a late collection, is refused. Null:
     *     whatever it is
     */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<CashCount> approve(Actor actor, UUID id, @Nullable Money seen, @Nullable String comment) {
        return decide(actor, id, seen, CashCount.Status.APPROVED, comment);
    }

    /** The bag or the drawer is to be counted again; what was handed in stays where it is. */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<CashCount> reject(Actor actor, UUID id, String comment) {
        return decide(actor, id, null, CashCount.Status.REJECTED, comment);
    }

    private CashOutcome<CashCount> decide(
            Actor actor, UUID id, @Nullable Money seen, CashCount.Status decision, @Nullable String comment) {
        Optional<CashCount> first = counts.find(actor, id).filter(count -> actor.seesStore(count.storeCode()));
        if (first.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_COUNT, "there is no such count");
        }
        // the shift before its count, as everybody who changes one does; the drawer's count under the store's books
        UUID shiftId = first.get().shiftId();
        Shift shift = shiftId == null ? null : shifts.locked(actor, shiftId).orElseThrow();
        BookDay day = shift == null ? books.alone(actor, first.get().storeCode()) : null;
        CashCount count = counts.find(actor, id).orElseThrow();
        CashOutcome.Refused<CashCount> refusal = refusal(actor, count, seen, decision);
        if (refusal != null) {
            return refusal;
        }
        if (count.status() == CashCount.Status.PENDING) {
            carryOut(actor, count, shift, day, decision, comment);
        }
        return new CashOutcome.Done<>(counts.find(actor, id).orElseThrow());
    }

    private static CashOutcome.@Nullable Refused<CashCount> refusal(
            Actor actor, CashCount count, @Nullable Money seen, CashCount.Status decision) {
        if (count.status() != CashCount.Status.PENDING) {
            boolean again = count.status() == decision && actor.name().equals(count.decidedBy());
            return again ? null : new CashOutcome.Refused<>(Reason.ALREADY_DECIDED, "the count is " + count.status());
        }
        if (actor.name().equals(count.requestedBy()) || actor.name().equals(count.riderId())) {
            return new CashOutcome.Refused<>(
                    Reason.SECOND_PERSON_NEEDED, "somebody else than who counted and whose cash it is must decide");
        }
        if (seen != null && !seen.equals(count.variance())) {
            return new CashOutcome.Refused<>(Reason.CHANGED_MEANWHILE, "the difference is now " + count.variance());
        }
        return null;
    }

    private void carryOut(
            Actor actor,
            CashCount count,
            @Nullable Shift shift,
            @Nullable BookDay day,
            CashCount.Status decision,
            @Nullable String comment) {
        counts.decide(actor, count.id(), decision, actor.name(), clock.instant(), comment);
        boolean approved = decision == CashCount.Status.APPROVED;
        BookDay booked = new BookDay(count.storeCode(), count.businessDay());
        if (shift != null && approved) {
            booked = end.close(actor, shift, count.id());
        } else if (shift != null) {
            shift.reopen();
        } else if (day != null && approved) {
            booked = drawerVariance.book(actor, count);
        }
        CashMoved.Kind kind = approved ? CashMoved.Kind.VARIANCE_APPROVED : CashMoved.Kind.VARIANCE_REJECTED;
        news.tell(actor, count.id(), kind, booked, count.riderId(), count.variance());
    }
}
