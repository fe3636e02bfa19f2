package org.handcart.api.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashCount;
import org.handcart.cod.CollectedByRider;
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.OpenItem;
import org.handcart.cod.Reconciliation;
import org.handcart.cod.RiderDay;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.StoreDay;
import org.handcart.cod.UpiSettlement;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cash of a store in one business day: {@code opening.drawer + Σ drawer = closing.drawer}. {@code closedDay} is null
 * while the day is open; links lead to what is behind a number.
 */
public record ReconciliationView(
        String storeCode,
        LocalDate date,
        Instant from,
        Instant to,
        Currency currency,
        @Nullable StoreDay closedDay,
        StoreBalances opening,
        StoreBalances closing,
        List<CollectedByRider> collections,
        List<Rider> riders,
        List<Moved> drawer,
        List<CashCount> counts,
        List<BankDeposit> bankDeposits,
        List<UpiSettlement> upiSettlements,
        List<DrawerMovement> drawerMovements,
        List<Item> openItems,
        String journal) {
    /** A rider's day with the address of its postings. */
    public record Rider(RiderDay day, String cash, String journal) {}

    /** What moved the drawer, by kind of entry. */
    public record Moved(String kind, Money amount, int entries) {}

    /** What is not settled; {@code href} is null for what is only a sum. */
    public record Item(
            OpenItem.Type type,
            @Nullable String riderId,
            Money amount,
            String detail,
            @Nullable String href) {}

    static ReconciliationView of(Reconciliation day) {
        String journal = "/api/v1/cod/stores/%s/journal?date=%s".formatted(day.storeCode(), day.date());
        return new ReconciliationView(
                day.storeCode(),
                day.date(),
                day.from(),
                day.to(),
                day.currency(),
                day.closedDay(),
                day.opening(),
                day.closing(),
                day.collections(),
                day.riders().stream().map(rider -> rider(rider, journal)).toList(),
                day.drawer().stream()
                        .map(moved -> new Moved(moved.kind(), moved.amount(), moved.entries()))
                        .toList(),
                day.counts(),
                day.bankDeposits(),
                day.upiSettlements(),
                day.drawerMovements(),
                day.openItems().stream().map(ReconciliationView::item).toList(),
                journal);
    }

    private static Rider rider(RiderDay day, String journal) {
        String id = Paths.segment(day.riderId());
        return new Rider(day, "/api/v1/cod/riders/" + id + "/cash", journal + "&rider=" + id);
    }

    private static Item item(OpenItem item) {
        String id = item.id();
        String rider = item.riderId() == null ? "" : Paths.segment(item.riderId());
        String href = id == null
                ? null
                : switch (item.type()) {
                    case SHIFT -> "/api/v1/cod/riders/" + rider + "/shifts/" + id;
                    case COUNT -> "/api/v1/cod/variances/" + id;
                    case DEPOSIT_TASK -> "/api/v1/cod/riders/" + rider + "/cash";
                    case BANK_DEPOSIT -> "/api/v1/cod/bank-deposits/" + id;
                    case CASH_OUTSIDE_SHIFTS, UPI_NOT_SETTLED, DUE_AT_DOORS -> null;
                };
        return new Item(item.type(), item.riderId(), item.amount(), item.detail(), href);
    }
}
