package org.handcart.catalog.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The layout of a public quick commerce data set: amounts in minor units, TRUE in {@code Stock} for out of stock, no
 * article number. Rows that agree in everything but the category are one article; its SKU is made of its name and of all
 * the rest, so that the same file always names the same SKUs.
 */
final class GroceryLayout implements CatalogueLayout {

    private static final int LONGEST_SLUG = 40;
    private static final int DIGEST = 10;

    @Override
    public List<String> header() {
        return List.of(
                "Category",
                "Name",
                "Mrp",
                "Discount_Percent",
                "Available_Quantity",
                "Selling_Price",
                "WeightInGms",
                "Stock",
                "Quantity");
    }

    @Override
    public CatalogueRow row(int rowNo, String source, List<String> fields, Currency currency) {
        String name = fields.get(1);
        long list = CatalogueLayout.whole("Mrp", fields.get(2));
        int units = CatalogueLayout.units("Available_Quantity", fields.get(4));
        long price = CatalogueLayout.whole("Selling_Price", fields.get(5));
        boolean out = out(fields.get(7));
        if (out != (units == 0)) {
            throw new IllegalArgumentException("Stock says %s, but there are %d units".formatted(fields.get(7), units));
        }
        return new CatalogueRow(
                rowNo,
                source,
                sku(name, fields.subList(1, fields.size())),
                name,
                null,
                null,
                CatalogueLayout.orNull(fields.get(0)),
                list,
                price,
                units,
                null);
    }

    private static boolean out(String text) {
        return switch (text) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new IllegalArgumentException("Stock '%s' is neither TRUE nor FALSE".formatted(text));
        };
    }

    private static String sku(String name, List<String> article) {
        String slug =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        String prefix = cut.isEmpty() ? "" : cut.replaceAll("-$", "") + "-";
        return prefix + digest(String.join("\n", article)).substring(0, DIGEST).toUpperCase(Locale.ROOT);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
