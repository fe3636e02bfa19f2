package org.handcart.order;

import java.util.List;

/**
 * Units are not taken at the door.
 *
 * @param lines empty: everything the rider has with them
 * @param terms what happens to promotions and fees, by whose fault it is (D5, D7)
 */
public record TakeBackCommand(OrderId order, List<LineQuantity> lines, CancelTerms terms) {}
