package org.handcart.catalog;

import org.handcart.shared.Money;

/**
 * A bundle that loose goods contain.
 *
 * @param sets how many complete sets, 1 or more
 * @param price of one set in the store
 */
public record ContainedBundle(Product bundle, int sets, Money price) {}
