package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.StoreBooks;
import org.handcart.shared.Actor;
import org.handcart.store.BusinessDay;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/**
 * Books what moves cash or clearing: in the business day of the store it is now, by our clock and never by a device's,
 * or in the first open one when that day has been closed already (D26).
 */
@Dependent
class Books {

    @Inject
    Journal journal;

    @Inject
    StoreBooks books;

    @EJB
    StoreQueries stores;

    @Inject
    Clock clock;

    /** Holds the store's books shared until the transaction ends, so that no day is closed under the posting. */
    BookDay post(Actor actor, String storeCode, JournalEntry entry) {
        BookDay day = day(actor, storeCode, books.closedThrough(actor, storeCode));
        journal.post(actor, entry, day);
        return day;
    }

    /** As {@link #post}, in a day that is known to be open: the caller holds the store's books alone. */
    void postIn(Actor actor, BookDay day, JournalEntry entry) {
        journal.post(actor, entry, day);
    }

    /** The open day of the store, whose books are held alone until the transaction ends: nobody spends twice. */
    BookDay alone(Actor actor, String storeCode) {
        return day(actor, storeCode, books.closedThroughAlone(actor, storeCode));
    }

    private BookDay day(Actor actor, String storeCode, Optional<LocalDate> closed) {
        LocalDate today = today(actor, storeCode);
        LocalDate firstOpen = closed.map(day -> day.plusDays(1)).orElse(today);
        return new BookDay(storeCode, firstOpen.isAfter(today) ? firstOpen : today);
    }

    /** In UTC for a store that is gone: its last postings still belong to a day. */
    private LocalDate today(Actor actor, String storeCode) {
        Actor system = Actor.system(actor.org(), "cash", actor.correlationId());
        Optional<Store> store = stores.find(system, storeCode);
        return store.map(is -> is.dayAt(clock.instant()))
                .orElseGet(() -> BusinessDay.at(clock.instant(), ZoneOffset.UTC, LocalTime.MIDNIGHT))
                .date();
    }
}
