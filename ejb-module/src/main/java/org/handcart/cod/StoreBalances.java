package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * Where the money of a store is at the turn of a business day.
 *
 * @param drawer cash in the store
 * @param withRiders cash in the bags of its riders
 * @param upiClearing paid by UPI at doors, not on the bank's statement yet
 * @param inTransit cash handed to the bank, not on its statement yet
 */
public record StoreBalances(Money drawer, Money withRiders, Money upiClearing, Money inTransit) {}
