package org.handcart.console.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.handcart.console.session.SignedInActor;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;

/** Numbers of orders that a page knows by their ids; a number never changes, so each is read once for a view. */
@Named("numbers")
@ViewScoped
@SuppressWarnings("serial")
public class OrderNumbers implements Serializable {

    @Inject
    OrderQueries orders;

    @Inject
    SignedInActor me;

    private final transient Map<OrderId, String> known = new HashMap<>();

    /** The id where there is none, or not for this reader. */
    public String of(OrderId order) {
        return known.computeIfAbsent(
                order,
                id -> orders.find(me.actor(), id.toString())
                        .map(found -> found.row().orderNumber())
                        .orElse(id.toString()));
    }
}
