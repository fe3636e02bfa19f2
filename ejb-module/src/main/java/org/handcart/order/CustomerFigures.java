package org.handcart.order;

import org.handcart.shared.Money;

/**
 * What a customer ordered in some days: at most the latest so many orders count.
 *
 * @param cancelled as a whole
 * @param spent what the others are worth now, those of one currency
 */
public record CustomerFigures(int orders, int cancelled, Money spent) {}
