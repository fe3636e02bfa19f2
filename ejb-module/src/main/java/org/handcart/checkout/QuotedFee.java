package org.handcart.checkout;

import org.handcart.order.FeePolicy;
import org.handcart.shared.Money;

/** A fee as it would be kept, and where it comes from. */
public record QuotedFee(String type, Money amount, FeePolicy refundPolicy, String why) {}
