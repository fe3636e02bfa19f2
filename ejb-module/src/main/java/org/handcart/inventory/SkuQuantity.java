package org.handcart.inventory;

import org.handcart.shared.Quantity;

/** So many units of a product. */
public record SkuQuantity(String sku, Quantity quantity) {}
