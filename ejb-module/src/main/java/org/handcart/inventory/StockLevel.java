package org.handcart.inventory;

/**
 * Stock of a product in a store (D16). {@code available} is on hand less reserved, damaged and safety; below zero only
 * after a correction below the reserved quantity. Damaged units are still on hand.
 */
public record StockLevel(
        String storeCode, String sku, int onHand, int reserved, int damaged, int safety, int available, long version) {

    public static StockLevel of(
            String storeCode, String sku, int onHand, int reserved, int damaged, int safety, long version) {
        int available = onHand - reserved - damaged - safety;
        return new StockLevel(storeCode, sku, onHand, reserved, damaged, safety, available, version);
    }

    /** Units promised to orders that are not there (D16). */
    public int shortage() {
        return Math.max(0, reserved - onHand);
    }
}
