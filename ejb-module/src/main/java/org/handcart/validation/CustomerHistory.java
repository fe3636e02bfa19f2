package org.handcart.validation;

/**
 * What the customer ordered in the 30 days before this order; at most the latest 100 orders count.
 *
 * @param known false when the order names no customer: the figures are then zero
 * @param spentMinor of the orders in this order's currency that were not cancelled as a whole, what they are worth now
 */
public record CustomerHistory(boolean known, int orders, int cancelled, long spentMinor) {

    public static final CustomerHistory UNKNOWN = new CustomerHistory(false, 0, 0, 0);
}
