package org.handcart.inventory;

/** A signed change; positive except for CORRECTION. */
public record StockChange(String sku, int quantity) {}
