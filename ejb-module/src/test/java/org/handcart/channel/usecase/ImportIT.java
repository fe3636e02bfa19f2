package org.handcart.channel.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.handcart.channel.ImportProgress;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Invoice files become orders and cancellations, and the figures come out. */
class ImportIT {

    private static final Path SAMPLE = Path.of("../liberty/src/main/samples/online-retail-50.csv");
    private static final Path SHARED = Path.of("../../shared/data/online_retail");

    private final Bench bench = new Bench();
    private final OrgId org = bench.newOrganisation();
    private final Actor actor = Actor.system(org, "import", "test");

    @Test
    void everyRowOfTheSampleEndsWithAnOutcome() throws Exception {
        JsonNode figures = importAll(SAMPLE);

        assertThat(figures.at("/counts/lines").asInt()).isEqualTo(50);
        assertThat(figures.get("outcomes").has("WAITING")).isFalse();
        assertThat(figures.at("/outcomes/ORDER_LINE").asInt()).isEqualTo(27);
        assertThat(figures.at("/outcomes/STOCK_CORRECTION").asInt()).isEqualTo(2);
        assertThat(figures.at("/outcomes/NO_CUSTOMER").asInt()).isEqualTo(1);
        assertThat(figures.at("/booked/residual").asText()).isEqualTo("0.001");
    }

    @Test
    void theSameFileAgainIsTheSameJobAndDoublesNothing() throws Exception {
        JsonNode first = importAll(SAMPLE);
        JsonNode again = importAll(SAMPLE);

        assertThat(again).isEqualTo(first);
        assertThat(orders()).isEqualTo(first.at("/booked/orders").asLong());
    }

    @Test
    void goesOnWhereABreakLeftIt() throws Exception {
        ImportProgress job = start(SAMPLE);
        try {
            bench.in(actor, () -> {
                bench.get(RunImport.class).advance(actor);
                throw new Break();
            });
        } catch (Break beforeCommit) {
            assertThat(progress(job.id()).rowsDone()).isZero();
        }

        drain();

        assertThat(progress(job.id()).status()).isEqualTo("COMPLETED");
        assertThat(figures(job.id()).at("/outcomes/ORDER_LINE").asInt()).isEqualTo(27);
    }

    /** The whole file takes minutes: {@code -Dhandcart.import.whole=true}. */
    @Test
    @EnabledIfSystemProperty(named = "handcart.import.whole", matches = "true")
    void theFiguresOfTheWholeFileComeOutExactly() throws Exception {
        Path file = SHARED.resolve("lines.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "the shared data is not here");

        JsonNode figures = importAll(file);

        JsonNode expected =
                new ObjectMapper().readTree(SHARED.resolve("expected.json").toFile());
        assertSame(expected.get("counts"), figures.get("counts"));
        assertSame(expected.get("sums"), figures.get("sums"));
        assertSame(expected.get("cancellation_allocation_LIFO"), figures.get("cancellationAllocation"));
        assertSame(expected.get("largest_invoice_by_lines"), figures.get("largestInvoiceByLines"));
    }

    private static void assertSame(JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (field.getKey().equals("rule")) {
                continue;
            }
            JsonNode found = actual.get(camel(field.getKey()));
            assertThat(found).as(field.getKey()).isNotNull();
            assertThat(new BigDecimal(found.asText()))
                    .as(field.getKey())
                    .isEqualByComparingTo(new BigDecimal(field.getValue().asText()));
        }
    }

    private static String camel(String snake) {
        StringBuilder name = new StringBuilder();
        for (String word : snake.replace("value_A_adjustments", "value_adjustments")
                .replace("adjustment_invoices_A", "adjustment_invoices")
                .split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private JsonNode importAll(Path file) throws Exception {
        ImportProgress job = start(file);
        drain();
        return figures(job.id());
    }

    private ImportProgress start(Path file) throws Exception {
        addStore();
        StartImport start = bench.get(StartImport.class);
        start.maxBytes = 1L << 30;
        start.stage = new InTransactions();
        start.stores = new StoreInTransaction();
        try (InputStream raw = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return start.start(actor, "UK-001", file.getFileName().toString(), content);
        }
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = bench.in(actor, () -> bench.get(RunImport.class).advance(actor));
        }
    }

    private ImportProgress progress(UUID job) {
        return bench.in(
                actor, () -> bench.get(ImportQueries.class).find(actor, job).orElseThrow());
    }

    private JsonNode figures(UUID job) throws Exception {
        ImportProgress progress = progress(job);
        assertThat(progress.status()).as(String.valueOf(progress.error())).isEqualTo("COMPLETED");
        return new ObjectMapper().readTree(progress.figures());
    }

    private long orders() {
        return bench.<Long>in(
                org,
                em -> ((Number) em.createNativeQuery("select count(*) from ordering.orders")
                                .getSingleResult())
                        .longValue());
    }

    private void addStore() {
        bench.<Integer>in(
                org,
                em -> em.createNativeQuery("""
                        insert into store.store (org_id, id, code, name, currency, zone, country, stock_policy, price_source, auto_release)
                        values (?1, ?2, 'UK-001', 'London', 'GBP', 'Europe/London', 'GB', 'UNTRACKED', 'CHANNEL', false)
                        on conflict do nothing""")
                        .setParameter(1, org.value())
                        .setParameter(2, UUID.randomUUID())
                        .executeUpdate());
    }

    private static final class Break extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Each step in a transaction of its own, as the container runs it. */
    private final class InTransactions extends StageRows {

        private final StageRows steps = bench.get(StageRows.class);

        @Override
        public ImportProgress open(Actor actor, String storeCode, String fileName, String sha256) {
            return bench.in(actor, () -> steps.open(actor, storeCode, fileName, sha256));
        }

        @Override
        public void stage(Actor actor, UUID job, java.util.List<org.handcart.channel.domain.SourceRow> rows) {
            bench.run(actor, () -> steps.stage(actor, job, rows));
        }

        @Override
        public void finish(Actor actor, UUID job) {
            bench.run(actor, () -> steps.finish(actor, job));
        }
    }

    private final class StoreInTransaction extends org.handcart.store.usecase.StoreQueries {

        private final org.handcart.store.usecase.StoreQueries queries =
                bench.get(org.handcart.store.usecase.StoreQueries.class);

        @Override
        public java.util.Optional<org.handcart.store.Store> find(Actor actor, String code) {
            return bench.in(actor, () -> queries.find(actor, code));
        }
    }
}
