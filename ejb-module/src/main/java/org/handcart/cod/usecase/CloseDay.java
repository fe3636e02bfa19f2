package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.StoreDay;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.DaySheet;
import org.handcart.cod.domain.StoreBooks;
import org.handcart.cod.domain.StoreDays;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Closes the cash of a business day (D26, F14); the second of two people. */
@Stateless
public class CloseDay {

    @EJB
    StoreQueries stores;

    @Inject
    StoreBooks storeBooks;

    @Inject
    StoreDays days;

    @Inject
    Counts counts;

    @Inject
    DrawerVariance drawerVariance;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * Accepts the count of the drawer, books its difference, and keeps what every account of the store has. Afterwards
     * nothing is posted to the day any more: what comes later, also before the cut-off, belongs to the next. Riders may
     * still be out; their shifts stay open items. Closing a closed day answers what the first closing did.
     *
     * <p>Waits for postings that are being made and holds back those that follow, by the store's books.
     */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<StoreDay> close(Actor actor, String storeCode, LocalDate day) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + storeCode);
        }
        Optional<LocalDate> closed = storeBooks.closedThroughAlone(actor, storeCode);
        if (closed.isPresent() && !day.isAfter(closed.get())) {
            Optional<StoreDay> before = days.find(actor, storeCode, day);
            return before.isPresent()
                    ? new CashOutcome.Done<>(before.get())
                    : CashOutcome.refused(Reason.DAY_CLOSED, "a later day is closed, and nothing moved on this one");
        }
        if (day.isAfter(store.get().dayAt(clock.instant()).date())) {
            return CashOutcome.refused(Reason.DAY_NOT_BEGUN, day + " has not begun");
        }
        if (days.postedBetween(actor, storeCode, closed.orElse(null), day)) {
            return CashOutcome.refused(Reason.EARLIER_DAY_OPEN, "an earlier day is still open");
        }
        Optional<CashCount> count = counts.drawerOfDay(actor, storeCode, day);
        CashOutcome.Refused<StoreDay> refusal = refusal(actor, store.get(), day, count);
        return refusal != null ? refusal : new CashOutcome.Done<>(close(actor, store.get(), day, count));
    }

    private CashOutcome.@Nullable Refused<StoreDay> refusal(
            Actor actor, Store store, LocalDate day, Optional<CashCount> count) {
        if (count.isEmpty()) {
            DaySheet sheet = sheet(actor, store, day);
            boolean drawerUsed =
                    !sheet.drawer().isEmpty() || !sheet.closing().drawer().isZero();
            return drawerUsed
                    ? new CashOutcome.Refused<>(Reason.DRAWER_NOT_COUNTED, "the drawer was not counted for " + day)
                    : null;
        }
        return actor.name().equals(count.get().requestedBy())
                ? new CashOutcome.Refused<>(
                        Reason.SECOND_PERSON_NEEDED, "who counted the drawer does not close the day")
                : null;
    }

    private StoreDay close(Actor actor, Store store, LocalDate date, Optional<CashCount> count) {
        BookDay day = new BookDay(store.code(), date);
        count.filter(counted -> counted.status() == CashCount.Status.PENDING).ifPresent(counted -> {
            counts.decide(actor, counted.id(), CashCount.Status.APPROVED, actor.name(), clock.instant(), "day closed");
            drawerVariance.book(actor, counted);
        });
        StoreBalances closing = sheet(actor, store, date).closing();
        StoreDay closed = new StoreDay(
                store.code(),
                date,
                closing,
                count.map(CashCount::id).orElse(null),
                count.map(CashCount::requestedBy).orElse(null),
                actor.name(),
                clock.instant());
        days.add(actor, closed);
        storeBooks.close(actor, store.code(), date);
        news.tell(actor, Ids.next(), CashMoved.Kind.DAY_CLOSED, day, null, closing.drawer());
        return days.find(actor, store.code(), date).orElseThrow();
    }

    private DaySheet sheet(Actor actor, Store store, LocalDate day) {
        List<String> one = List.of(store.code());
        StoreBalances left = days.lastBefore(actor, one, day).stream()
                .findFirst()
                .map(StoreDay::closing)
                .orElse(null);
        return new DaySheet(store.currency(), left, days.movements(actor, one, day));
    }
}
