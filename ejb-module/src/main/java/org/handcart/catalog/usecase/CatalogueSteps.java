package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.Product;
import org.handcart.catalog.domain.CatalogueChunk;
import org.handcart.catalog.domain.CatalogueJobs;
import org.handcart.catalog.domain.CatalogueRow;
import org.handcart.catalog.domain.Categories;
import org.handcart.catalog.domain.CategoryCode;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;

/**
 * The steps of importing a catalogue, each a transaction of its own: what rows do and that they have been done is written
 * together, so a break in between loses nothing and doubles nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CatalogueSteps {

    @Inject
    CatalogueJobs jobs;

    @Inject
    Categories categories;

    @Inject
    ProductQueries products;

    @Inject
    MaintainProduct maintainProduct;

    @Inject
    SetPrices setPrices;

    @Inject
    StockQueries stock;

    @Inject
    AdjustStock adjustStock;

    @Inject
    Clock clock;

    /** The job of this file at this store; the same file twice is the same job. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public CatalogueImport open(Actor actor, Store store, String fileName, String sha256) {
        return jobs.open(actor, Ids.next(), store, fileName, sha256, clock.instant());
    }

    /** Rows follow on those staged before. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void stage(Actor actor, UUID job, List<CatalogueRow> rows) {
        jobs.stage(actor.org(), job, rows);
    }

    /** Everything is staged: the rows may be taken. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void finish(Actor actor, UUID job) {
        jobs.staged(actor.org(), job);
    }

    /**
     * Takes the next rows.
     *
     * @return how many; 0 when every row has its outcome, and the job is then complete
     * @throws IllegalArgumentException or StockRefused or UnknownComponent: a refusal of one of the rows; which one is
     *     not told, so take them one by one
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public int take(Actor actor, CatalogueImport job, int most) {
        jobs.lock(actor.org(), job.id());
        List<CatalogueRow> rows = jobs.waiting(actor.org(), job.id(), most);
        if (rows.isEmpty()) {
            jobs.completed(actor.org(), job.id(), clock.instant());
            return 0;
        }
        Set<String> skus = rows.stream().map(CatalogueRow::sku).collect(Collectors.toSet());
        CatalogueChunk chunk = new CatalogueChunk(
                jobs.articles(actor.org(), job.id(), skus), before(actor, job, skus), products.find(actor, skus));
        rows.forEach(chunk::take);
        putCategories(actor, rows);
        write(actor, job, chunk);
        jobs.outcomes(actor.org(), job.id(), chunk.outcomes());
        return rows.size();
    }

    /** The number of the next row that has no outcome; 0 when every row has one. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public int next(Actor actor, CatalogueImport job) {
        return jobs.waiting(actor.org(), job.id(), 1).stream()
                .mapToInt(CatalogueRow::rowNo)
                .findFirst()
                .orElse(0);
    }

    /** The row cannot be taken, for this reason; unless somebody else has taken it meanwhile. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void refuse(Actor actor, CatalogueImport job, int rowNo, String why) {
        jobs.outcomes(actor.org(), job.id(), List.of(new CatalogueChunk.Outcome(rowNo, "REFUSED", why)));
    }

    private Map<String, Set<String>> before(Actor actor, CatalogueImport job, Set<String> skus) {
        Map<String, Set<String>> codes = new HashMap<>();
        jobs.categories(actor.org(), job.id(), skus)
                .forEach((sku, names) ->
                        codes.put(sku, names.stream().map(CategoryCode::of).collect(Collectors.toSet())));
        return codes;
    }

    /** Of those that are there the name stays. */
    private void putCategories(Actor actor, List<CatalogueRow> rows) {
        Map<String, String> named = new HashMap<>();
        for (CatalogueRow row : rows) {
            String code = row.fault() == null ? CatalogueChunk.code(row) : null;
            if (code != null && row.category() != null) {
                named.putIfAbsent(code, row.category());
            }
        }
        if (!named.isEmpty()) {
            Set<String> known = categories.known(actor.org(), named.keySet());
            named.keySet().stream()
                    .filter(code -> !known.contains(code))
                    .sorted()
                    .forEach(code -> categories.put(actor.org(), code, named.get(code)));
        }
    }

    private void write(Actor actor, CatalogueImport job, CatalogueChunk chunk) {
        List<Product> wanted = chunk.products();
        Set<String> skus = wanted.stream().map(Product::sku).collect(Collectors.toSet());
        Map<String, Product> there = products.find(actor, skus);
        maintainProduct.putAll(
                actor,
                wanted.stream()
                        .filter(product -> !there.containsKey(product.sku()))
                        .toList());
        wanted.stream()
                .filter(product -> there.containsKey(product.sku()) && changes(there.get(product.sku()), product))
                .forEach(product -> maintainProduct.put(actor, product));
        List<NewPrice> prices = chunk.articles().stream()
                .filter(row -> row.priceMinor() != null)
                .map(row ->
                        new NewPrice(row.sku(), job.storeCode(), Money.ofMinor(row.priceMinor(), job.currency()), null))
                .toList();
        setPrices.set(actor, prices);
        count(actor, job, chunk.articles());
    }

    private static boolean changes(Product before, Product wanted) {
        return !before.name().equals(wanted.name())
                || !String.valueOf(before.gtin()).equals(String.valueOf(wanted.gtin()))
                || !String.valueOf(before.taxClass()).equals(String.valueOf(wanted.taxClass()))
                || !Set.copyOf(before.categories()).equals(Set.copyOf(wanted.categories()));
    }

    /** The difference to what is on hand is booked; more comes as a receipt, less as a correction. */
    private void count(Actor actor, CatalogueImport job, List<CatalogueRow> articles) {
        Set<String> skus = articles.stream().map(CatalogueRow::sku).collect(Collectors.toSet());
        Map<String, Integer> onHand = stock.onHand(actor, job.storeCode(), skus);
        List<StockChange> more = new ArrayList<>();
        List<StockChange> less = new ArrayList<>();
        for (CatalogueRow row : articles) {
            Integer counted = row.stock();
            if (counted != null) {
                int difference = counted - onHand.getOrDefault(row.sku(), 0);
                if (difference != 0) {
                    (difference > 0 ? more : less).add(new StockChange(row.sku(), difference));
                }
            }
        }
        String cause = "catalogue:" + job.id();
        if (!more.isEmpty()) {
            adjustStock.adjust(actor, job.storeCode(), AdjustReason.RECEIVE, more, cause);
        }
        if (!less.isEmpty()) {
            adjustStock.adjust(actor, job.storeCode(), AdjustReason.CORRECTION, less, cause);
        }
    }
}
