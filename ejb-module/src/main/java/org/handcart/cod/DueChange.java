package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * After the order's worth fell: what less is collected, and what exceeds it and must be paid back (D8).
 *
 * @param absorbed the part of the lost worth that goodwill had given back before
 */
public record DueChange(Due due, Money codReduction, Money refundable, Money absorbed) {}
