package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.handcart.cod.CashMoved;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Shift;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** The last of a shift: what the bag still holds by the journal becomes the rider's variance, so that it ends at zero. */
@Dependent
class ShiftEnd {

    @Inject
    Books books;

    @Inject
    RiderBags bags;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /** The shift is locked; {@code count} is the one that ends it. */
    BookDay close(Actor actor, Shift shift, UUID count) {
        Money left = bags.bag(actor, shift).balance();
        BookDay day = books.post(
                actor,
                shift.storeCode(),
                JournalEntry.draft("cash.variance:" + count, null, "difference of the shift of " + shift.riderId())
                        .debit(Account.VARIANCE, shift.riderId(), left, shift.id())
                        .credit(Account.RIDER_CASH, shift.riderId(), left, shift.id())
                        .balanced());
        shift.close(actor.name(), clock.instant());
        bags.watch(actor, shift.storeCode(), shift.riderId(), shift.currency());
        news.tell(actor, shift.id(), CashMoved.Kind.SHIFT_CLOSED, day, shift.riderId(), shift.handed());
        return day;
    }
}
