package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fifty rows of the Online Retail file through the API: a job with progress, figures and a result for every row. */
class ImportSampleIT extends OnBuiltEar {
    private static final Path SAMPLE = Path.of("src/main/samples/online-retail-50.csv");
    private static final String IMPORT = "/api/v1/imports?storeCode=UK-001&fileName=sample.csv";

    @Test
    void everyRowEndsWithAnOutcomeAndASecondRunDoublesNothing() throws IOException {
        Client regional = nobody().as(DEMO, "regional");
        Answer started = start(regional);
        String job = started.header("Location");
        assertThat(job).isEqualTo("/api/v1/imports/" + started.text("/id"));

        Answer done = await("the import to end")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> regional.get(job).send().expect(200),
                        answer -> !answer.at("/finishedAt").isNull());

        assertThat(done.text("/status")).isEqualTo("COMPLETED");
        assertThat(List.of(done.number("/rowsStaged"), done.number("/rowsDone"), done.number("/rowsTotal")))
                .containsOnly(50L);
        JsonNode figures = done.at("/figures");
        assertThat(figures.at("/counts/lines").asInt()).isEqualTo(50);
        assertThat(figures.get("outcomes").has("WAITING")).isFalse();
        assertThat(figures.at("/outcomes/ORDER_LINE").asInt()).isEqualTo(27);
        assertThat(figures.at("/outcomes/STOCK_CORRECTION").asInt()).isEqualTo(2);
        assertThat(figures.at("/outcomes/NO_CUSTOMER").asInt()).isEqualTo(1);
        assertThat(figures.at("/booked/residual").asText()).isEqualTo("0.001");
        List<String> rows = regional.get(job + "/rows.csv")
                .send()
                .expect(200)
                .body()
                .lines()
                .toList();
        assertThat(rows).hasSize(51);
        assertThat(rows.get(0)).startsWith("row,invoice,stockCode,");
        long orders = orders(regional);
        assertThat(orders).isEqualTo(figures.at("/booked/orders").asLong());

        assertThat(start(regional).text("/id")).isEqualTo(started.text("/id"));
        assertThat(orders(regional)).isEqualTo(orders);
    }

    @Test
    void refusesAFileWithoutTheColumns() {
        nobody().as(DEMO, "regional")
                .post(IMPORT)
                .body("text/csv", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8))
                .send()
                .expectProblem(422, "import-refused");
    }

    private static Answer start(Client client) throws IOException {
        return client.post(IMPORT)
                .body("text/csv", Files.readAllBytes(SAMPLE))
                .send()
                .expect(202);
    }

    private static long orders(Client client) {
        return client.get("/api/v1/orders?storeCode=UK-001&limit=100")
                .send()
                .expect(200)
                .at("/items")
                .size();
    }
}
