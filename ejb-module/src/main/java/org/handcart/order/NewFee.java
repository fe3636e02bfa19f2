package org.handcart.order;

import org.handcart.shared.Money;

/** A fee as a line of its own (D7). */
public record NewFee(String type, Money amount, FeePolicy refundPolicy) {}
