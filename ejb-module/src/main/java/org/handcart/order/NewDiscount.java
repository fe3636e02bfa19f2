package org.handcart.order;

import org.handcart.shared.Money;

/** An order discount; its shares are in the lines. */
public record NewDiscount(String code, Money amount) {}
