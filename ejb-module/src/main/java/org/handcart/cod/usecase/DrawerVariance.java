package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.handcart.cod.CashCount;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What was missing in a drawer when it was counted, once two people agree. */
@Dependent
class DrawerVariance {

    @Inject
    Books books;

    /**
     * In the day that was counted, which is open: the caller holds the store's books alone. Dr DRAWER_VARIANCE, Cr
     * STORE_DRAWER for what is missing; the other way round for too much.
     */
    BookDay book(Actor actor, CashCount count) {
        Money missing = count.variance().negated();
        BookDay day = new BookDay(count.storeCode(), count.businessDay());
        books.postIn(
                actor,
                day,
                JournalEntry.draft("cash.drawer-variance:" + count.id(), null, "difference of the drawer")
                        .debit(Account.DRAWER_VARIANCE, count.storeCode(), missing)
                        .credit(Account.STORE_DRAWER, count.storeCode(), missing)
                        .balanced());
        return day;
    }
}
