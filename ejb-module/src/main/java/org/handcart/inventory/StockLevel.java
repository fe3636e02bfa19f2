package org.handcart.inventory;

/** Stock of a product in a store (D16). */
public record StockLevel(
        String storeCode, String sku, int onHand, int reserved, int damaged, int safety, int available, long version) {}
