package org.handcart.pricing;

import org.handcart.shared.Money;

/**
 * A fee that a rule asks for.
 *
 * @param amount above zero
 * @param rule the rule's code
 * @param why one sentence for whoever asks where it comes from
 */
public record ApplicableFee(FeeType type, Money amount, FeeRefund refund, String rule, String why) {}
