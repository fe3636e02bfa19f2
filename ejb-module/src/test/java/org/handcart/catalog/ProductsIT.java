package org.handcart.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.handcart.catalog.usecase.MaintainCategory;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductsIT {

    private final CatalogBench shop = new CatalogBench();

    @Test
    void findsABundleWithTheProductsItNames() {
        shop.product("A", "Apple");
        shop.product("B", "Bread");
        shop.product("BOX", "Box", new Component("B", 2), new Component("A", 1));
        shop.product("C", "Curd");

        Map<String, Product> found = find("BOX", "C", "NONE");

        assertThat(found).containsOnlyKeys("A", "B", "BOX", "C");
        assertThat(found.get("BOX").components()).containsExactly(new Component("B", 2), new Component("A", 1));
        assertThat(found.get("A").components()).isEmpty();
    }

    @Test
    void replacesAProductAndItsComponents() {
        shop.product("A", "Apple");
        shop.product("B", "Bread");
        Product first = shop.product("BOX", "Box", new Component("A", 1));

        Product second = shop.product("BOX", "Bigger box", new Component("B", 3));

        assertThat(second.name()).isEqualTo("Bigger box");
        assertThat(second.components()).containsExactly(new Component("B", 3));
        assertThat(second.version()).isEqualTo(first.version() + 1);
        Product stale = new Product("BOX", "Late", null, null, true, true, List.of(), first.version());
        assertThatThrownBy(() -> put(stale)).isInstanceOf(Conflict.class);
    }

    @Test
    void refusesComponentsThatAreNotPlainProducts() {
        shop.product("A", "Apple");
        shop.product("BOX", "Box", new Component("A", 1));

        assertThatThrownBy(() -> shop.product("X", "X", new Component("NONE", 1)))
                .isInstanceOf(UnknownComponent.class);
        assertThatThrownBy(() -> shop.product("X", "X", new Component("BOX", 1)))
                .isInstanceOf(UnknownComponent.class);
        assertThatThrownBy(() -> shop.product("X", "X", new Component("X", 1))).isInstanceOf(UnknownComponent.class);
        assertThatThrownBy(() -> shop.product("A", "A", new Component("BOX", 1)))
                .isInstanceOf(UnknownComponent.class);
        assertThatThrownBy(() -> shop.product("X", "X", new Component("A", 0))).isInstanceOf(ProductRefused.class);
        assertThatThrownBy(() -> shop.product(" ", "X")).isInstanceOf(ProductRefused.class);
        assertThatThrownBy(() -> shop.product("X", " ")).isInstanceOf(ProductRefused.class);
        assertThat(find("X")).isEmpty();
    }

    @Test
    void aComponentDoesNotBecomeABundle() {
        shop.product("A", "Apple");
        shop.product("B", "Bread");
        shop.product("BOX", "Box", new Component("A", 1));

        assertThatThrownBy(() -> shop.product("A", "Apple", new Component("B", 1)))
                .isInstanceOf(UnknownComponent.class);
    }

    @Test
    void putsManyAndLeavesThoseThatAreThere() {
        shop.product("A", "Apple");
        List<Product> wanted = List.of(
                new Product("BOX", "Box", null, null, true, true, List.of(new Component("N", 2)), 0),
                new Product("A", "Another name", null, null, true, true, List.of(), 0),
                new Product("N", "New", "GST5", "8901030865275", false, true, List.of(), 0));

        for (int i = 0; i < 2; i++) {
            shop.bench.run(
                    shop.actor, () -> shop.bench.get(MaintainProduct.class).putAll(shop.actor, wanted));
        }

        Map<String, Product> found = find("A", "BOX");
        assertThat(found.get("A").name()).isEqualTo("Apple");
        assertThat(found.get("BOX").components()).containsExactly(new Component("N", 2));
        assertThat(found.get("N"))
                .isEqualTo(new Product("N", "New", "GST5", "8901030865275", false, true, List.of(), 1));
    }

    @Test
    void listsWithPriceAndAvailabilityOfTheStore() {
        shop.store("S1");
        shop.product("A", "Apple");
        shop.product("B", "Bread");
        shop.product("BOX", "Box", new Component("A", 1), new Component("B", 2));
        shop.price("A", null, "10.00", "2020-01-01T00:00:00Z");
        shop.price("A", "S1", "9.00", "2020-01-01T00:00:00Z");
        shop.stock("S1", "A", 10);
        shop.stock("S1", "B", 7);

        ProductPage page = list("S1", null, 20, null);

        assertThat(page.next()).isNull();
        assertThat(page.items()).extracting(row -> row.product().sku()).containsExactly("A", "B", "BOX");
        assertThat(page.items()).extracting(ProductRow::available).containsExactly(10, 7, 3);
        assertThat(page.items()).extracting(ProductRow::price).containsExactly(Money.of("9.00", "INR"), null, null);
    }

    @Test
    void pagesBySkuAndSearchesLiterally() {
        shop.store("S1");
        for (int i = 1; i <= 5; i++) {
            shop.product("P" + i, i == 3 ? "100% juice_1" : "Plain " + i);
        }

        ProductPage first = list("S1", null, 2, null);
        ProductPage second = list("S1", null, 2, first.next());
        ProductPage third = list("S1", null, 2, second.next());

        assertThat(skus(first)).containsExactly("P1", "P2");
        assertThat(skus(second)).containsExactly("P3", "P4");
        assertThat(skus(third)).containsExactly("P5");
        assertThat(third.next()).isNull();
        assertThat(skus(list("S1", "100% JUICE_", 20, null))).containsExactly("P3");
        assertThat(skus(list("S1", "%", 20, null))).containsExactly("P3");
        assertThat(skus(list("S1", "_", 20, null))).containsExactly("P3");
        assertThat(skus(list("S1", "\\", 20, null))).isEmpty();
        assertThat(skus(list("S1", "p4", 20, null))).containsExactly("P4");
    }

    @Test
    void listsNothingOfAStoreTheActorDoesNotSee() {
        shop.store("S1");
        shop.product("A", "Apple");

        ProductPage page = shop.verb(() -> shop.bench
                .get(ProductQueries.class)
                .list(shop.seeing("S2"), "S1", ProductFilter.containing(null), 20, null));

        assertThat(page.items()).isEmpty();
    }

    @Test
    void aProductLiesInSeveralCategories() {
        category("DAIRY", "Dairy");
        category("BREAKFAST", "Breakfast");
        shop.store("S1");
        put(in("M", null, "DAIRY", "BREAKFAST"));
        put(in("B", null, "BREAKFAST"));
        put(in("X", null));

        assertThat(find("M").get("M").categories()).containsExactly("BREAKFAST", "DAIRY");
        assertThat(skus(list(new ProductFilter(null, "BREAKFAST", null, false))))
                .containsExactly("B", "M");
        assertThat(skus(list(new ProductFilter("m", "BREAKFAST", null, false)))).containsExactly("M");
        assertThat(skus(list(new ProductFilter(null, "NONE", null, false)))).isEmpty();
        assertThat(categories()).extracting(Category::products).containsExactly(2L, 1L);

        put(in("M", null, "DAIRY"));
        assertThat(skus(list(new ProductFilter(null, "BREAKFAST", null, false))))
                .containsExactly("B");
        assertThatThrownBy(() -> put(in("M", null, "DAIRY", "NONE")))
                .isInstanceOfSatisfying(
                        ProductRefused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/categories/1"));
    }

    @Test
    void aCategoryThatGoesLeavesItsProducts() {
        category("DAIRY", "Dairy");
        put(in("M", null, "DAIRY"));
        category("DAIRY", "Milk");
        assertThat(categories()).containsExactly(new Category("DAIRY", "Milk", 1, 2));

        MaintainCategory verb = shop.bench.get(MaintainCategory.class);
        assertThat(shop.<Boolean>verb(() -> verb.remove(shop.actor, "DAIRY"))).isTrue();
        assertThat(shop.<Boolean>verb(() -> verb.remove(shop.actor, "DAIRY"))).isFalse();

        assertThat(find("M").get("M").categories()).isEmpty();
        assertThatThrownBy(() -> shop.verb(() -> verb.put(shop.seeing("S1"), "X", "X")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> category("a b", "X")).isInstanceOf(ProductRefused.class);
        assertThatThrownBy(() -> category("X", " ")).isInstanceOf(ProductRefused.class);
    }

    @Test
    void aGtinBelongsToOneProductInWhateverLength() {
        shop.store("S1");
        put(in("A", "036000291452"));

        assertThatThrownBy(() -> put(in("B", "0036000291452")))
                .isInstanceOfSatisfying(ProductRefused.class, refused -> {
                    assertThat(refused).hasMessage("GTIN 0036000291452 is the number of A");
                    assertThat(refused.pointer()).isEqualTo("/gtin");
                });
        assertThatThrownBy(() -> putAll(in("B", "00036000291452"))).isInstanceOf(ProductRefused.class);
        assertThat(put(in("A", "0036000291452")).gtin()).isEqualTo("0036000291452");
        assertThat(skus(list(new ProductFilter(null, null, new Gtin("00036000291452"), false))))
                .containsExactly("A");
        assertThatThrownBy(() -> put(in("B", "036000291453")))
                .isInstanceOfSatisfying(
                        ProductRefused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/gtin"));
        CatalogBench other = new CatalogBench(shop.bench);
        assertThat(other.verb(() -> shop.bench.get(MaintainProduct.class).put(other.actor, in("B", "036000291452"))))
                .isNotNull();
    }

    @Test
    void ofTwoThatTakeOneGtinAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String body = "89010308652" + round;
            String gtin = body + Gtin.checkDigit(body);
            List<Product> rivals = List.of(in("A" + round, gtin), in("B" + round, "0" + gtin));
            CountDownLatch start = new CountDownLatch(1);
            List<CompletableFuture<Boolean>> tries = rivals.stream()
                    .map(product -> CompletableFuture.supplyAsync(() -> taken(start, product)))
                    .toList();
            start.countDown();

            assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        }
    }

    private boolean taken(CountDownLatch start, Product product) {
        try {
            start.await();
            put(product);
            return true;
        } catch (ProductRefused refused) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void anInactiveProductIsFoundButNotSold() {
        shop.store("S1");
        shop.product("A", "Apple");
        Product off = put(new Product("A", "Apple", null, null, true, false, List.of(), 1));

        assertThat(off.active()).isFalse();
        assertThat(list("S1", null, 20, null).items()).isEmpty();
        assertThat(skus(list(new ProductFilter(null, null, null, true)))).containsExactly("A");
        assertThat(find("A").get("A").active()).isFalse();
    }

    private static Product in(String sku, @Nullable String gtin, String... categories) {
        return new Product(sku, sku, null, gtin, true, true, List.of(), List.of(categories), 0);
    }

    private void category(String code, String name) {
        shop.verb(() -> shop.bench.get(MaintainCategory.class).put(shop.actor, code, name));
    }

    private List<Category> categories() {
        return shop.verb(() -> shop.bench.get(MaintainCategory.class).list(shop.actor));
    }

    private ProductPage list(ProductFilter filter) {
        return shop.verb(() -> shop.bench.get(ProductQueries.class).list(shop.actor, "S1", filter, 20, null));
    }

    private void putAll(Product product) {
        shop.bench.run(shop.actor, () -> shop.bench.get(MaintainProduct.class).putAll(shop.actor, List.of(product)));
    }

    private List<String> skus(ProductPage page) {
        return page.items().stream().map(row -> row.product().sku()).toList();
    }

    private ProductPage list(String store, @Nullable String text, int limit, @Nullable String after) {
        return shop.verb(() -> shop.bench
                .get(ProductQueries.class)
                .list(shop.actor, store, ProductFilter.containing(text), limit, after));
    }

    private Map<String, Product> find(String... skus) {
        return shop.verb(() -> shop.bench.get(ProductQueries.class).find(shop.actor, Set.of(skus)));
    }

    private Product put(Product product) {
        return shop.verb(() -> shop.bench.get(MaintainProduct.class).put(shop.actor, product));
    }
}
