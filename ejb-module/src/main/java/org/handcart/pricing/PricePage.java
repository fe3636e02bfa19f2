package org.handcart.pricing;

import java.util.List;
import org.handcart.shared.Money;

/** Prices of a product, the last written first; {@code more} when older ones follow. */
public record PricePage(List<Dated<Money>> items, boolean more) {}
