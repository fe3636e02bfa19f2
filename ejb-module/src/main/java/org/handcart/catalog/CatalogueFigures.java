package org.handcart.catalog;

import java.util.Map;
import org.handcart.shared.Money;

/**
 * What a file holds, counted over its rows, and what became of them. Rows that cannot be read are in {@code rows} and
 * {@code outcomes} only.
 *
 * @param articles rows that made or changed a product
 * @param repeats rows that repeat an article, under another category or not
 * @param stockValue units × price
 * @param articleUnits units of the articles, each counted once: what the store has afterwards
 */
public record CatalogueFigures(
        int rows,
        int distinctNames,
        int articles,
        int repeats,
        int outOfStockRows,
        long units,
        Money listPrices,
        Money prices,
        Money stockValue,
        long articleUnits,
        Money articleStockValue,
        Map<String, Integer> outcomes,
        Map<String, Integer> categories) {}
