package org.handcart.cod;

import java.util.List;
import org.handcart.shared.Money;

/** What a rider carries, one amount a currency, from the ledger. */
public record RiderCash(String riderId, List<Money> inHand, List<Money> variance) {}
