package org.handcart.payment;

import org.handcart.shared.Money;

/** Tenders that add up to the total. */
public record PlannedTenders(Money prepaid, Money cod, boolean needsGateway) {}
