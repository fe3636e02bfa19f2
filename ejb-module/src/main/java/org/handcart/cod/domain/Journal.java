package org.handcart.cod.domain;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.Posting;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The append-only journal of an organisation. */
public interface Journal {

    /**
     * For what is owed only. Does nothing for an entry without lines; a cause that was booked before fails and rolls
     * back.
     *
     * @throws IllegalArgumentException when the entry moves custody, which belongs to a day: see {@code usecase.Books}
     */
    void post(Actor actor, JournalEntry entry);

    /** As {@link #post(Actor, JournalEntry)}, for what moves money somebody holds. */
    void post(Actor actor, JournalEntry entry, BookDay day);

    /** Debits less credits of one owner's account, one amount for each currency ever used. */
    List<Money> balances(Actor actor, Account account, String owner);

    /** Debits less credits of a rider's account in one shift, null: outside of any. */
    Money balance(Actor actor, Account account, String rider, @Nullable UUID shift, Currency currency);

    /** Oldest first. */
    List<Posting> postings(Actor actor, OrderId order);
}
