package org.handcart.cod;

import org.handcart.shared.Money;

/** What a rider collected in a business day in one way. */
public record CollectedByRider(String method, String riderId, int collections, Money due, Money collected) {}
