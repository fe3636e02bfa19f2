package org.handcart.cod.domain;

/** What is printed on a receipt: the store and its own count, such as {@code R-QC-001-000042}. */
public record ReceiptNumber(String storeCode, int count) {

    @Override
    public String toString() {
        return "R-%s-%06d".formatted(storeCode, count);
    }
}
