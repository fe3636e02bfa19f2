package org.handcart.payment.domain;

import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentTransaction;
import org.handcart.shared.Actor;

/** What happened to the tenders of an organisation's orders. Append only. */
public interface Transactions {

    /** Once for each key, kind and end; a second one fails. */
    void append(Actor actor, OrderId order, PaymentTransaction transaction);

    /** False when it was appended before. */
    boolean appendOnce(Actor actor, OrderId order, PaymentTransaction transaction);

    /** Oldest first. */
    List<PaymentTransaction> ofOrder(Actor actor, OrderId order);
}
