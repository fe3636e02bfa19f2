package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductFilter;
import org.handcart.catalog.ProductPage;
import org.handcart.catalog.ProductRow;
import org.handcart.catalog.domain.Availability;
import org.handcart.catalog.domain.Products;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Reads of the catalogue. */
@Stateless
public class ProductQueries {

    private static final int MOST = 200;

    @Inject
    Products products;

    @Inject
    StoreQueries stores;

    @Inject
    PriceQueries prices;

    @Inject
    StockQueries stock;

    @Inject
    Clock clock;

    /**
     * What a store sells, with price and availability, in five statements whatever the number of products. Nothing for
     * a store that is unknown or that the actor does not see.
     *
     * @param limit 1 to 200; anything beyond is brought into that range
     * @param after the last SKU of the page before
     */
    @Requires(Permission.PRODUCT_READ)
    public ProductPage list(Actor actor, String storeCode, ProductFilter filter, int limit, @Nullable String after) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return new ProductPage(List.of(), null);
        }
        int size = Math.max(1, Math.min(limit, MOST));
        List<Product> page = products.page(actor.org(), filter, size, after);
        List<ProductRow> rows = rows(actor, store.get(), page);
        return new ProductPage(
                rows, page.size() < size ? null : page.get(size - 1).sku());
    }

    /** Active and inactive ones, with components and the products those name. */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, Product> find(Actor actor, Set<String> skus) {
        Map<String, Product> found = new LinkedHashMap<>();
        if (!skus.isEmpty()) {
            products.find(actor.org(), skus).forEach(product -> found.put(product.sku(), product));
        }
        return found;
    }

    private List<ProductRow> rows(Actor actor, Store store, List<Product> page) {
        Set<String> sold = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (Product product : page) {
            sold.add(product.sku());
            product.components().stream().map(Component::sku).forEach(parts::add);
        }
        Map<String, Money> price = prices.effective(actor, store.code(), store.currency(), sold, clock.instant());
        Map<String, Product> known = new LinkedHashMap<>(find(actor, parts));
        page.forEach(product -> known.put(product.sku(), product));
        Map<String, Integer> counted =
                store.tracksStock() ? stock.available(actor, store.code(), known.keySet()) : Map.of();
        Availability availability = new Availability(store.tracksStock(), known, counted);
        List<ProductRow> rows = new ArrayList<>(page.size());
        for (Product product : page) {
            rows.add(new ProductRow(product, price.get(product.sku()), availability.of(product)));
        }
        return List.copyOf(rows);
    }
}
