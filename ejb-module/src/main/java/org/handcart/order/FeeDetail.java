package org.handcart.order;

import org.handcart.shared.Money;

/** A fee as a reader sees it. */
public record FeeDetail(String type, Money amount, Money refunded) {}
