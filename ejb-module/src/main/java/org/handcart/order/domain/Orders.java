package org.handcart.order.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Orders as they are kept. */
public interface Orders {

    /** Writes a new order at once: one statement each for the order, its lines, bundles, fees and discounts. */
    void add(Order order);

    /**
     * The order, locked against every other writer until the transaction ends (D35). Locking it twice in a transaction
     * costs nothing. Lines and fees are read when they are first needed, one statement each; taxes at once, with one
     * statement, if it has any.
     */
    Optional<Order> lock(OrgId org, OrderId id);

    /** Writes the rows that a locked order made since it was read. */
    void keep(Order order);

    /** The order with this id of the channel. */
    Optional<OrderId> findByExternalId(OrgId org, String channel, @Nullable String externalId);

    /**
     * The next number of a store's day, from 1. Other placements of that store and day wait until the transaction ends,
     * so ask for it late.
     */
    int nextNumber(OrgId org, String storeCode, LocalDate day);
}
