package org.handcart.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file of invoices, or a catalogue, to the running server and keeps the result of every row. */
@Command(
        name = "import",
        description = {
            "Import a file: handcart import orders FILE.csv (or .csv.gz),",
            "or products with prices and stock: handcart import catalogue FILE.csv --store QC-003.",
            "The same file again goes on where a break left it, and doubles nothing."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 500;
    private static final int BAR = 30;

    @Parameters(index = "0", paramLabel = "KIND", description = "What the file holds: orders or catalogue.")
    String kind = "orders";

    @Parameters(index = "1", paramLabel = "FILE", description = "A CSV file, or one packed with gzip.")
    Path file = Path.of("");

    @Option(
            names = "--store",
            description =
                    "The store that made the orders (default UK-001), or whose prices and stock the catalogue has.")
    @Nullable
    String store;

    @Option(names = "--organisation", description = "default ${DEFAULT-VALUE}")
    String organisation = "demo";

    @Option(names = "--user", description = "default ${DEFAULT-VALUE}; the password is HANDCART_PASSWORD, or asked for")
    String user = "regional";

    @Option(names = "--results", description = "Where the result of each row is written (default FILE.results.csv).")
    @Nullable
    Path results;

    @Override
    public Integer call() throws Exception {
        boolean catalogue = kind.equals("catalogue");
        if (!catalogue && !kind.equals("orders")) {
            throw new Trouble("Only orders and catalogue can be imported, not '" + kind + "'.");
        }
        if (!Files.isReadable(file)) {
            throw new Trouble("There is no file " + file + " to read.");
        }
        Settings settings = Settings.from(System.getenv());
        String path = catalogue ? "/api/v1/catalogue-imports" : "/api/v1/imports";
        ImportCalls calls = new ImportCalls(address(settings.data()), path, organisation, user, password());
        long began = System.nanoTime();
        System.out.println("Sending " + file + " ...");
        JsonNode job;
        try (InputStream content = open(file)) {
            job = calls.start(store(catalogue), file.getFileName().toString(), content);
        }
        job = watch(calls, job);
        Path target = results == null ? Path.of(file + ".results.csv") : results;
        calls.saveResults(job.get("id").asText(), target);
        tell(job, target, catalogue, (System.nanoTime() - began) / 1e9);
        return job.get("status").asText().equals("COMPLETED") ? 0 : 1;
    }

    private String store(boolean catalogue) {
        if (store != null) {
            return store;
        }
        if (catalogue) {
            throw new Trouble("Name the store whose prices and stock the catalogue has: --store CODE.");
        }
        return "UK-001";
    }

    private static URI address(Path data) throws IOException {
        return RunningFile.read(data)
                .map(running -> URI.create(running.getProperty("http")))
                .orElseThrow(() -> new Trouble(
                        "Nothing runs on " + data + ". Start it with ./handcart up or ./handcart demo first."));
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    /** The server goes on by itself; when it is away for a while, so is the bar. */
    private static JsonNode watch(ImportCalls calls, JsonNode started) throws InterruptedException {
        JsonNode job = started;
        boolean terminal = System.console() != null;
        while (job.get("status").asText().equals("RUNNING")) {
            if (terminal) {
                bar(job);
            }
            Thread.sleep(POLL_MILLIS);
            job = calls.progress(job);
        }
        if (terminal) {
            bar(job);
            System.out.println();
        }
        return job;
    }

    private static void bar(JsonNode job) {
        int done = job.get("rowsDone").asInt();
        int total = Math.max(1, job.get("rowsTotal").asInt());
        int filled = (int) ((long) done * BAR / total);
        System.out.printf(
                Locale.ROOT, "\r  [%s%s] %,d of %,d rows", "#".repeat(filled), ".".repeat(BAR - filled), done, total);
        System.out.flush();
    }

    private static void tell(JsonNode job, Path target, boolean catalogue, double seconds) {
        System.out.println(
                "Import " + job.get("id").asText() + ": " + job.get("status").asText());
        JsonNode figures = job.get("figures");
        if (figures == null || figures.isNull()) {
            System.out.println(job.path("error").asText());
            return;
        }
        if (catalogue) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows in %.1f s, %,d articles, %,d rows repeat one, %,d units worth %s %s%n",
                    figures.get("rows").asInt(),
                    seconds,
                    figures.get("articles").asInt(),
                    figures.get("repeats").asInt(),
                    figures.get("articleUnits").asInt(),
                    figures.at("/articleStockValue/currency").asText(),
                    figures.at("/articleStockValue/amount").asText());
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows in %.1f s, %,d orders with %,d lines%n",
                    figures.at("/counts/lines").asInt(),
                    seconds,
                    figures.at("/booked/orders").asInt(),
                    figures.at("/booked/orderLines").asInt());
        }
        figures.get("outcomes")
                .properties()
                .forEach(outcome -> System.out.printf(
                        Locale.ROOT,
                        "  %-20s %,10d%n",
                        outcome.getKey(),
                        outcome.getValue().asInt()));
        System.out.println("Every row and what became of it: " + target);
    }

    private String password() {
        String set = System.getenv("HANDCART_PASSWORD");
        if (set != null) {
            return set;
        }
        if (organisation.equals("demo")) {
            return "handcart-demo";
        }
        if (System.console() == null) {
            throw new Trouble("Set HANDCART_PASSWORD to the password of " + user + ".");
        }
        return new String(System.console().readPassword("Password of %s: ", user));
    }
}
