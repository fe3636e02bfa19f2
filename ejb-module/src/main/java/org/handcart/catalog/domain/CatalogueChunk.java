package org.handcart.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.Product;
import org.jspecify.annotations.Nullable;

/**
 * Decides what some rows of a catalogue do: the first row of an article makes or changes the product, its price and its
 * stock; a later one that says the same adds its category; one that contradicts is refused.
 */
public final class CatalogueChunk {

    private final Map<String, CatalogueRow> first;
    private final Map<String, Product> known;
    private final Map<String, Set<String>> seen;
    private final Map<String, Product> written = new LinkedHashMap<>();
    private final List<CatalogueRow> articles = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** What became of a row. */
    public record Outcome(
            int rowNo, String outcome, @Nullable String detail) {}

    /**
     * @param first by SKU: rows of the same file that made or changed an article before these
     * @param categories by SKU: categories that rows of the same file have put the article in before these
     * @param known by SKU: products as they are
     */
    public CatalogueChunk(
            Map<String, CatalogueRow> first, Map<String, Set<String>> categories, Map<String, Product> known) {
        this.first = new HashMap<>(first);
        this.known = new HashMap<>(known);
        this.seen = new HashMap<>();
        categories.forEach((sku, codes) -> seen.put(sku, new LinkedHashSet<>(codes)));
    }

    /** In the order of the file. */
    public void take(CatalogueRow row) {
        CatalogueRow before = first.get(row.sku());
        if (row.fault() != null) {
            outcomes.add(new Outcome(row.rowNo(), "REFUSED", row.fault()));
        } else if (before == null) {
            article(row);
        } else if (before.sameArticle(row)) {
            repeat(row, before);
        } else {
            outcomes.add(new Outcome(
                    row.rowNo(), "REFUSED", "row %d says otherwise of %s".formatted(before.rowNo(), row.sku())));
        }
    }

    private void article(CatalogueRow row) {
        Product before = known.get(row.sku());
        Product wanted = before == null
                ? new Product(row.sku(), row.name().strip(), row.taxClass(), row.gtin(), true, true, List.of(), 0)
                : new Product(
                        row.sku(),
                        row.name().strip(),
                        row.taxClass() == null ? before.taxClass() : row.taxClass(),
                        row.gtin() == null ? before.gtin() : row.gtin(),
                        before.stocked(),
                        before.active(),
                        before.components(),
                        before.categories(),
                        0);
        ProductRules.check(wanted);
        write(wanted, row);
        first.put(row.sku(), row);
        articles.add(row);
        outcomes.add(new Outcome(row.rowNo(), before == null ? "CREATED" : "UPDATED", null));
    }

    private void repeat(CatalogueRow row, CatalogueRow before) {
        String detail = "of row " + before.rowNo();
        String category = code(row);
        boolean another =
                category != null && !seen.getOrDefault(row.sku(), Set.of()).contains(category);
        if (another) {
            write(known.get(row.sku()), row);
        }
        outcomes.add(new Outcome(row.rowNo(), another ? "CATEGORY" : "REPEATED", detail));
    }

    private void write(@Nullable Product product, CatalogueRow row) {
        if (product == null) {
            throw new IllegalStateException(row.sku() + " was written before and is gone");
        }
        Set<String> categories = new LinkedHashSet<>(product.categories());
        String category = code(row);
        if (category != null) {
            categories.add(category);
            seen.computeIfAbsent(row.sku(), ignored -> new LinkedHashSet<>()).add(category);
        }
        Product placed = new Product(
                product.sku(),
                product.name(),
                product.taxClass(),
                product.gtin(),
                product.stocked(),
                product.active(),
                product.components(),
                List.copyOf(categories),
                0);
        known.put(row.sku(), placed);
        written.put(row.sku(), placed);
    }

    public static @Nullable String code(CatalogueRow row) {
        return row.category() == null ? null : CategoryCode.of(row.category());
    }

    /** Products to write, as they are to be. */
    public List<Product> products() {
        return List.copyOf(written.values());
    }

    /** Rows whose price and stock count. */
    public List<CatalogueRow> articles() {
        return List.copyOf(articles);
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
