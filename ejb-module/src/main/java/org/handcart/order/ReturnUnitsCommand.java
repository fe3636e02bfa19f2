package org.handcart.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Delivered units come back (D24).
 *
 * @param terms what is applied to the promotions (D5)
 * @param restockingPercent kept back of what the units are worth, 0 to 100; nothing is when the merchant caused it
 * @param deliveredSince an order delivered earlier takes nothing back
 * @param preview computes and changes nothing
 */
public record ReturnUnitsCommand(
        OrderId order,
        List<LineQuantity> lines,
        String reason,
        CancelTerms terms,
        BigDecimal restockingPercent,
        Instant deliveredSince,
        boolean preview) {

    /** The same, carried out. */
    public ReturnUnitsCommand forReal() {
        return new ReturnUnitsCommand(order, lines, reason, terms, restockingPercent, deliveredSince, false);
    }
}
