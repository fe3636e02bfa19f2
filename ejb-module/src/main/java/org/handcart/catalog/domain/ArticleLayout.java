package org.handcart.catalog.domain;

import java.util.Currency;
import java.util.List;
import org.handcart.shared.Money;

/**
 * The layout of our own. An article that lies in several categories has a row for each; its price is a decimal of the
 * store's currency. Empty fields leave what is there alone.
 */
final class ArticleLayout implements CatalogueLayout {

    @Override
    public List<String> header() {
        return List.of("sku", "name", "gtin", "taxClass", "category", "price", "stock");
    }

    @Override
    public CatalogueRow row(int rowNo, String source, List<String> fields, Currency currency) {
        String price = fields.get(5).strip();
        String stock = fields.get(6).strip();
        Long minor = price.isEmpty() ? null : minor(price, currency);
        return new CatalogueRow(
                rowNo,
                source,
                fields.get(0).strip(),
                fields.get(1),
                CatalogueLayout.orNull(fields.get(2)),
                CatalogueLayout.orNull(fields.get(3)),
                CatalogueLayout.orNull(fields.get(4)),
                minor,
                minor,
                stock.isEmpty() ? null : CatalogueLayout.units("stock", stock),
                null);
    }

    private static Long minor(String price, Currency currency) {
        if (!price.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException("price '%s' is not a decimal".formatted(price));
        }
        return Money.of(price, currency.getCurrencyCode()).minor();
    }
}
