package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.cod.Posting;
import org.handcart.cod.RiderCash;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of the ledger. */
@Stateless
public class CodQueries {

    /** A rider sees only the own bag. */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT})
    public RiderCash cashOf(Actor actor, String riderId) {
        throw new IllegalStateException("CodQueries is not built yet");
    }

    /** The order's journal, oldest first. */
    @Requires(Permission.ORDER_READ)
    public List<Posting> postings(Actor actor, OrderId order) {
        throw new IllegalStateException("CodQueries is not built yet");
    }
}
