package org.handcart.order.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
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
     * The next number of a store's day, locked until the transaction ends. Empty when another placement holds the counter
     * at this moment, or the day has none yet.
     */
    OptionalInt nextNumber(OrgId org, String storeCode, LocalDate day);

    /** The first of so many numbers; waits for whoever holds the counter and holds it until the transaction ends. */
    int reserveNumbers(OrgId org, String storeCode, LocalDate day, int count);

    /** Lets one transaction at a time go on with this id of the channel. */
    void lockExternalId(OrgId org, String channel, String externalId);
}
