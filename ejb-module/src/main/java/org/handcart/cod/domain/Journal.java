package org.handcart.cod.domain;

import java.util.List;
import org.handcart.cod.Posting;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** The append-only journal of an organisation. */
public interface Journal {

    /** Does nothing for an entry without lines; a cause that was booked before fails and rolls back. */
    void post(Actor actor, JournalEntry entry);

    /** Debits less credits of one owner's account, one amount for each currency ever used. */
    List<Money> balances(Actor actor, Account account, String owner);

    /** Oldest first. */
    List<Posting> postings(Actor actor, OrderId order);
}
