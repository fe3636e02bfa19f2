package org.handcart.catalog.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.handcart.catalog.CatalogBench;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueRefused;
import org.handcart.catalog.CatalogueResult;
import org.handcart.catalog.Product;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportCatalogueIT {

    private static final Path SET = Path.of("../../shared/data/zepto_catalogue");
    private static final String HEADER = "sku,name,gtin,taxClass,category,price,stock\n";

    private final CatalogBench shop = new CatalogBench();
    private final BrokenSteps steps = new BrokenSteps(shop);

    @BeforeEach
    void aStore() {
        shop.store("S1");
        shop.bench.register(CatalogueSteps.class, steps);
    }

    @Test
    void theFiguresOfARealCatalogueComeOut() throws IOException {
        assumeTrue(Files.isDirectory(SET), "skipped: the catalogue is not at " + SET.toAbsolutePath());
        JsonNode expected =
                new ObjectMapper().readTree(SET.resolve("expected.json").toFile());
        byte[] file;
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(SET.resolve("skus.csv.gz")))) {
            file = packed.readAllBytes();
        }

        CatalogueImport job = take(file);
        CatalogueFigures figures = figures(job);

        assertThat(figures.rows())
                .isEqualTo(2_471)
                .isEqualTo(expected.get("rows").asInt());
        assertThat(figures.distinctNames())
                .isEqualTo(expected.get("distinct_names").asInt());
        assertThat(figures.repeats())
                .isEqualTo(1_274)
                .isEqualTo(expected.get("rows_identical_but_for_category_beyond_first")
                        .asInt());
        assertThat(figures.outcomes())
                .containsOnly(Map.entry("CREATED", 1_197), Map.entry("CATEGORY", 1_272), Map.entry("REPEATED", 2));
        assertThat(figures.outcomes().get("REPEATED"))
                .isEqualTo(expected.get("exact_duplicate_rows_beyond_first").asInt());
        assertThat(figures.outOfStockRows())
                .isEqualTo(expected.get("out_of_stock_rows").asInt());
        assertThat(figures.units()).isEqualTo(expected.get("available_units").asLong());
        assertThat(figures.listPrices().minor())
                .isEqualTo(expected.get("sum_mrp_paise").asLong());
        assertThat(figures.prices().minor())
                .isEqualTo(expected.get("sum_selling_paise").asLong());
        assertThat(figures.stockValue().minor())
                .isEqualTo(expected.get("stock_value_paise").asLong());
        expected.get("categories")
                .properties()
                .forEach(category -> assertThat(figures.categories())
                        .containsEntry(category.getKey(), category.getValue().asInt()));
        assertThat(figures.categories()).hasSize(expected.get("categories").size());
        assertThat(onHandInAll()).isEqualTo(figures.articleUnits()).isEqualTo(4_810);

        assertThat(take(file)).isEqualTo(job);
        assertThat(onHandInAll()).isEqualTo(4_810);
    }

    @Test
    void productsCategoriesPricesAndStockBecomeWhatTheFileSays() {
        CatalogueImport job = take(HEADER
                + "M1,Milk 1 l,036000291452,GST5,Dairy,60.00,10\n"
                + "B1,Bread,,,Bakery,45.50,0\n"
                + "M1,Milk 1 l,036000291452,GST5,Breakfast & more,60.00,10\n");

        assertThat(job.status()).isEqualTo("COMPLETED");
        assertThat(outcomes(job)).containsExactly("CREATED", "CREATED", "CATEGORY of row 1");
        Product milk = find("M1");
        assertThat(milk.categories()).containsExactly("BREAKFAST-MORE", "DAIRY");
        assertThat(milk.gtin()).isEqualTo("036000291452");
        assertThat(milk.taxClass()).isEqualTo("GST5");
        assertThat(prices()).containsEntry("M1", inr("60.00")).containsEntry("B1", inr("45.50"));
        assertThat(onHand()).containsEntry("M1", 10).doesNotContainKey("B1");
    }

    @Test
    void anotherFileChangesWhatIsThere() {
        take(HEADER + "M1,Milk 1 l,036000291452,GST5,Dairy,60.00,10\nB1,Bread,,,Bakery,45.00,5\n");
        CatalogueImport job = take(HEADER + "M1,Milk one litre,,,,,4\nB1,Bread,,,Bakery,46.00,\n");

        assertThat(outcomes(job)).containsExactly("UPDATED", "UPDATED");
        assertThat(find("M1").name()).isEqualTo("Milk one litre");
        assertThat(find("M1").gtin()).isEqualTo("036000291452");
        assertThat(find("M1").categories()).containsExactly("DAIRY");
        assertThat(prices()).containsEntry("M1", inr("60.00")).containsEntry("B1", inr("46.00"));
        assertThat(onHand()).containsEntry("M1", 4).containsEntry("B1", 5);
    }

    @Test
    void aRowThatCannotBeTakenIsRefusedAlone() {
        shop.product("OLD", "Old");
        take(HEADER + "OLD,Old,036000291452,,,,\n");

        CatalogueImport job = take(HEADER
                + "A,Apple,,,,1.00,1\n"
                + "B,Bread,036000291453,,,1.00,1\n"
                + "C,Curd,0036000291452,,,1.00,1\n"
                + "A,Apples,,,,1.00,1\n"
                + "D,Dates,,,,1.001,1\n"
                + "E,Eggs,,,,1.00,-1\n"
                + ",Nothing,,,,1.00,1\n"
                + "F,Figs\n"
                + "G,Grapes,,,,1.00,1\n");

        assertThat(outcomes(job))
                .containsExactly(
                        "CREATED",
                        "REFUSED GTIN 036000291453 has a wrong check digit",
                        "REFUSED GTIN 0036000291452 is the number of OLD",
                        "REFUSED row 1 says otherwise of A",
                        "REFUSED 1.001 has more digits than INR allows",
                        "REFUSED stock '-1' is not a whole number",
                        "REFUSED a SKU has 1 to 64 characters, no blanks around it",
                        "REFUSED 2 fields instead of 7",
                        "CREATED");
        assertThat(onHand()).containsOnlyKeys("A", "G");
        assertThat(results(job).get(7).source()).isEqualTo("F,Figs");
    }

    @Test
    void stockOfWhatIsNotStockedIsRefusedAlone() {
        Product service = new Product("WRAP", "Gift wrap", null, null, false, true, List.of(), 0);
        shop.verb(() -> shop.bench.get(MaintainProduct.class).put(shop.actor, service));

        CatalogueImport job = take(HEADER + "A,A,,,,1.00,1\nWRAP,Gift wrapping,,,,20.00,5\nB,B,,,,1.00,1\n");

        assertThat(outcomes(job)).hasSize(3).element(1).asString().startsWith("REFUSED WRAP is unknown, not stocked");
        assertThat(outcomes(job)).element(2).isEqualTo("CREATED");
        assertThat(find("WRAP").name()).isEqualTo("Gift wrap");
    }

    @Test
    void goesOnWhereABreakLeftIt() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 1_000; i++) {
            file.append("S%d,Article %d,,,C%d,%d.00,3%n".formatted(i, i, i % 7, i));
        }
        steps.breakAfter(2);
        assertThatThrownBy(() -> take(file.toString())).isInstanceOf(IllegalStateException.class);
        assertThat(onHand()).hasSize(400);

        CatalogueImport job = take(file.toString());

        assertThat(job.rowsDone()).isEqualTo(1_000);
        assertThat(figures(job).outcomes()).containsOnly(Map.entry("CREATED", 1_000));
        assertThat(onHandInAll()).isEqualTo(3_000);
    }

    @Test
    void refusesFilesThatAreNoCatalogueAndStoresThatAreNotThere() {
        assertThatThrownBy(() -> take("a,b\n1,2\n")).isInstanceOf(CatalogueRefused.class);
        assertThatThrownBy(() -> take("")).isInstanceOf(CatalogueRefused.class);
        assertThatThrownBy(() -> take(HEADER)).isInstanceOf(CatalogueRefused.class);
        assertThatThrownBy(() -> takeAs(shop.seeing("S2"), HEADER + "A,A,,,,1.00,1\n"))
                .isInstanceOf(CatalogueRefused.class);
        assertThat(shop.verb(() -> shop.bench.get(CatalogueImportQueries.class).list(shop.actor, 20)))
                .isEmpty();
    }

    @Test
    void othersDoNotSeeIt() {
        CatalogueImport job = take(HEADER + "A,A,,,,1.00,1\n");
        CatalogBench other = new CatalogBench(shop.bench);
        CatalogueImportQueries queries = shop.bench.get(CatalogueImportQueries.class);

        assertThat(other.verb(() -> queries.find(other.actor, job.id()))).isEmpty();
        assertThat(other.verb(() -> queries.list(other.actor, 20))).isEmpty();
        assertThat(other.verb(() -> queries.results(other.actor, job.id(), 0, 20)))
                .isEmpty();
        assertThat(shop.verb(() -> queries.find(shop.seeing("S2"), job.id()))).isEmpty();
    }

    private CatalogueImport take(String file) {
        return takeAs(shop.actor, file);
    }

    private CatalogueImport take(byte[] file) {
        return takeAs(shop.actor, file);
    }

    private CatalogueImport takeAs(Actor actor, String file) {
        return takeAs(actor, file.getBytes(StandardCharsets.UTF_8));
    }

    private CatalogueImport takeAs(Actor actor, byte[] file) {
        try {
            return steps.importer().take(actor, "S1", "catalogue.csv", new ByteArrayInputStream(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CatalogueFigures figures(CatalogueImport job) {
        return shop.verb(() -> shop.bench
                .get(CatalogueImportQueries.class)
                .figures(shop.actor, job.id())
                .orElseThrow());
    }

    private List<CatalogueResult> results(CatalogueImport job) {
        return shop.verb(() -> shop.bench.get(CatalogueImportQueries.class).results(shop.actor, job.id(), 0, 10_000));
    }

    private List<String> outcomes(CatalogueImport job) {
        return results(job).stream()
                .map(row -> row.detail() == null ? row.outcome() : row.outcome() + " " + row.detail())
                .toList();
    }

    private Product find(String sku) {
        return shop.verb(() -> shop.bench
                .get(ProductQueries.class)
                .find(shop.actor, Set.of(sku))
                .get(sku));
    }

    private Map<String, Money> prices() {
        return shop.verb(() -> shop.bench
                .get(PriceQueries.class)
                .effective(
                        shop.actor,
                        "S1",
                        Currency.getInstance("INR"),
                        Set.of("M1", "B1"),
                        Instant.now().plusSeconds(1)));
    }

    private Map<String, Integer> onHand() {
        Set<String> skus = Set.copyOf(steps.skus());
        return shop.verb(() -> shop.bench.get(StockQueries.class).onHand(shop.actor, "S1", skus));
    }

    private long onHandInAll() {
        return onHand().values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
