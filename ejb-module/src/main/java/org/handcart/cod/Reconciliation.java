package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cash of a store in one business day (D26): what it began with, what moved it, what is left, what is open. The
 * same as long as nothing is posted to the day, and for ever once it is closed.
 *
 * @param drawer what moved the drawer, by kind; {@code opening.drawer + Σ = closing.drawer}
 * @param closedDay null while the day is open
 */
public record Reconciliation(
        String storeCode,
        LocalDate date,
        Instant from,
        Instant to,
        Currency currency,
        @Nullable StoreDay closedDay,
        StoreBalances opening,
        StoreBalances closing,
        List<CollectedByRider> collections,
        List<RiderDay> riders,
        List<CashMovement> drawer,
        List<CashCount> counts,
        List<BankDeposit> bankDeposits,
        List<UpiSettlement> upiSettlements,
        List<DrawerMovement> drawerMovements,
        List<OpenItem> openItems) {

    public Reconciliation {
        collections = List.copyOf(collections);
        riders = List.copyOf(riders);
        drawer = List.copyOf(drawer);
        counts = List.copyOf(counts);
        bankDeposits = List.copyOf(bankDeposits);
        upiSettlements = List.copyOf(upiSettlements);
        drawerMovements = List.copyOf(drawerMovements);
        openItems = List.copyOf(openItems);
    }
}
