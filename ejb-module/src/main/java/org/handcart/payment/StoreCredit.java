package org.handcart.payment;

import java.util.List;
import org.handcart.shared.Money;

/**
 * What a customer has in one currency.
 *
 * @param balance what can be used now: without what has expired, whether that is booked already or not
 * @param entries newest first, the last hundred
 */
public record StoreCredit(String customerId, Money balance, List<StoreCreditEntry> entries) {}
