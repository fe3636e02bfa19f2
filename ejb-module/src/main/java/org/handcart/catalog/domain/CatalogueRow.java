package org.handcart.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue.
 *
 * @param source the row as it was written
 * @param name as it was written, also with blanks around it
 * @param category a code, or a name of which one is made
 * @param listMinor the price before any discount, in minor units of the store's currency; only counted
 * @param priceMinor what the store asks for, in minor units; null leaves the price alone
 * @param stock units on hand; null leaves the stock alone
 * @param fault why the row cannot be taken; null when it can
 */
public record CatalogueRow(
        int rowNo,
        String source,
        String sku,
        String name,
        @Nullable String gtin,
        @Nullable String taxClass,
        @Nullable String category,
        @Nullable Long listMinor,
        @Nullable Long priceMinor,
        @Nullable Integer stock,
        @Nullable String fault) {

    /** True when both say the same of the article, whatever category they name. */
    boolean sameArticle(CatalogueRow other) {
        return sku.equals(other.sku)
                && name.strip().equals(other.name.strip())
                && same(gtin, other.gtin)
                && same(taxClass, other.taxClass)
                && same(listMinor, other.listMinor)
                && same(priceMinor, other.priceMinor)
                && same(stock, other.stock);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }
}
