package org.handcart.cod.domain;

import java.util.UUID;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.Collection;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What was collected, and what is owed back because of it. */
public interface Collections {

    /** The store's next; its count is locked until the transaction ends, so there are no gaps. */
    ReceiptNumber nextReceipt(Actor actor, String storeCode);

    /** Once per order; a second one fails and rolls back. */
    void add(Actor actor, CollectCommand command, Collection collection);

    void addPayout(Actor actor, UUID id, OrderId order, Money amount, String reason);

    /** The due a version of an order stood for; zero for a version that never was. */
    Money dueOfVersion(Actor actor, Receivable receivable, int version);
}
