package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashCount;
import org.handcart.cod.OpenItem;
import org.handcart.cod.OpenItem.Type;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.cod.domain.Shifts;
import org.handcart.cod.domain.StoreDays;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What is not settled at a store, as it is now. */
@Dependent
class OpenItems {

    private static final int MOST = 200;

    @Inject
    Shifts shifts;

    @Inject
    Counts counts;

    @Inject
    RiderLimits limits;

    @Inject
    StoreDays days;

    @Inject
    RiderBags bags;

    List<OpenItem> of(Actor actor, String store, LocalDate day, StoreBalances closing, List<BankDeposit> deposits) {
        List<OpenItem> items = new ArrayList<>();
        Money inShifts = Money.zero(closing.drawer().currency());
        for (RiderShift shift : unclosed(actor, store, day)) {
            inShifts = inShifts.plus(shift.inHand());
            items.add(new OpenItem(
                    Type.SHIFT,
                    shift.id().toString(),
                    shift.riderId(),
                    shift.inHand(),
                    "%s since %s".formatted(shift.status(), shift.openedAt())));
        }
        for (CashCount count : counts.pending(actor, Set.of(store), MOST)) {
            items.add(new OpenItem(
                    Type.COUNT,
                    count.id().toString(),
                    count.riderId(),
                    count.variance(),
                    "%s counted, %s expected".formatted(count.counted(), count.expected())));
        }
        limits.tasks(actor, Set.of(store), MOST)
                .forEach(task -> items.add(new OpenItem(
                        Type.DEPOSIT_TASK,
                        task.id().toString(),
                        task.riderId(),
                        task.inHand(),
                        "more than " + task.threshold())));
        deposits.stream()
                .filter(deposit -> deposit.status().equals(BankDeposit.IN_TRANSIT))
                .forEach(deposit -> items.add(new OpenItem(
                        Type.BANK_DEPOSIT, deposit.id().toString(), null, deposit.amount(), "slip " + deposit.slip())));
        Money outside = closing.withRiders().minus(inShifts);
        if (outside.isPositive()) {
            items.add(new OpenItem(
                    Type.CASH_OUTSIDE_SHIFTS, null, null, outside, "with riders who are in no shift of this store"));
        }
        if (!closing.upiClearing().isZero()) {
            items.add(new OpenItem(
                    Type.UPI_NOT_SETTLED, null, null, closing.upiClearing(), "not on the bank's statement yet"));
        }
        days.due(actor, store)
                .forEach(due -> items.add(
                        new OpenItem(Type.DUE_AT_DOORS, null, null, due, "of orders that are not collected yet")));
        return List.copyOf(items);
    }

    private List<RiderShift> unclosed(Actor actor, String store, LocalDate day) {
        return shifts.ofStore(actor, store, day, MOST).stream()
                .filter(shift -> shift.status() != ShiftStatus.CLOSED)
                .map(shift -> bags.view(actor, shift))
                .toList();
    }
}
