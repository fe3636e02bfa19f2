package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.handcart.api.json.Uuids;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;

/** Finds the order an address names, by id or by number; 404 for every other. */
@RequestScoped
public class OrderLookup {
    private static final int LONGEST_NUMBER = 64;

    @Inject
    OrderQueries orders;

    @Inject
    CurrentActor current;

    /** @throws Problem 404 */
    public OrderDetail detail(String idOrNumber) {
        return find(idOrNumber).orElseThrow(Problem::notFound);
    }

    /** Empty for what does not exist and for what the caller may not see. */
    public Optional<OrderDetail> find(String idOrNumber) {
        if (idOrNumber.length() > LONGEST_NUMBER || idOrNumber.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Optional.empty();
        }
        return orders.find(current.actor(), idOrNumber);
    }

    /** The id alone; one that is written as an id is not looked up, the verb does that. @throws Problem 404 */
    public OrderId id(String idOrNumber) {
        Optional<UUID> id = Uuids.parse(idOrNumber);
        return id.map(OrderId::new).orElseGet(() -> detail(idOrNumber).row().id());
    }
}
