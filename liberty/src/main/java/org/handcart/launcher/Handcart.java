package org.handcart.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A running Handcart: the door for the command line and for tests that need a whole system.
 *
 * <p>{@link #start} returns when the application is ready to serve; when it throws, nothing is left running. The other methods
 * stop, kill and start one part while the rest goes on. One thread at a time may call them.
 */
public final class Handcart implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final Deque<Part> running = new ArrayDeque<>();
    private final Secrets secrets;
    private final @Nullable PostgresServer postgres;
    private final @Nullable Broker broker;
    private final Database database;
    private final BrokerAddress brokerAddress;
    private final URI http;
    private final URI https;
    private final LibertyServer liberty;

    private record Part(String name, Stop stop) {}

    private interface Stop {
        void run() throws Exception;
    }

    private Handcart(Settings settings, Progress progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        Path data = settings.data();
        secrets = new Secrets(data.resolve("secrets"));
        String host = settings.httpHost().equals("*") ? "localhost" : settings.httpHost();
        http = URI.create("http://" + host + ":" + Ports.claim(settings.httpPort(), "HANDCART_HTTP_PORT"));
        https = URI.create("https://" + host + ":" + Ports.claim(settings.httpsPort(), "HANDCART_HTTPS_PORT"));
        if (settings.outsideDatabase().isPresent()) {
            postgres = null;
            database = Databases.outside(settings.outsideDatabase().get());
        } else {
            int port = Ports.claim(settings.databasePort(), "HANDCART_DB_PORT");
            postgres = new PostgresServer(data.resolve("postgresql"), port, secrets.password("db-superuser"));
            database = Databases.embedded(postgres, secrets);
        }
        if (settings.outsideBroker().isPresent()) {
            broker = null;
            brokerAddress = BrokerAddress.of(settings.outsideBroker().get());
        } else {
            int port = Ports.claim(settings.brokerPort(), "HANDCART_BROKER_PORT");
            brokerAddress = new BrokerAddress("localhost", port, "", Broker.USER, secrets.password("broker"));
            broker = new Broker(
                    settings.home().resolve("config/broker/broker.xml"), data.resolve("broker"), brokerAddress);
        }
        liberty = new LibertyServer(new LibertyFiles(settings.home(), data.resolve("liberty")), http, settings);
    }

    /** Starts what the settings ask for and waits until it is ready. @throws Trouble with what a person can do about it */
    public static Handcart start(Settings settings, Progress progress) {
        Directories.makeWritable(settings.data());
        Leftovers.end(settings.data());
        Handcart handcart = make(settings, progress);
        try {
            handcart.startAll();
            return handcart;
        } catch (RuntimeException | Error failed) {
            handcart.close();
            throw failed;
        }
    }

    /** Ends what an earlier run left behind in this directory and deletes everything it kept. */
    public static void reset(Path data) throws IOException {
        Leftovers.end(data);
        Leftovers.delete(data);
    }

    private static Handcart make(Settings settings, Progress progress) {
        try {
            return new Handcart(settings, progress);
        } catch (IOException failed) {
            throw Trouble.of("in the data directory", failed);
        }
    }

    private void startAll() {
        startDatabase();
        progress.step("database schema", () -> Databases.bringUp(database, postgres));
        startBroker();
        startLiberty();
    }

    /** Where the API and the console are. */
    public URI http() {
        return http;
    }

    public URI https() {
        return https;
    }

    public Database database() {
        return database;
    }

    public BrokerAddress broker() {
        return brokerAddress;
    }

    /** The server's log, one JSON object a line. */
    public Path log() {
        return liberty.log();
    }

    /** The process of the application server. */
    public ProcessHandle libertyProcess() {
        return liberty.process().toHandle();
    }

    public void startLiberty() {
        progress.step("Open Liberty with the application", () -> {
            liberty.launch(variables());
            running.push(new Part("Open Liberty", liberty::stop));
            liberty.awaitReady();
            return null;
        });
    }

    public void stopLiberty() {
        stop("Open Liberty");
    }

    /** As {@code kill -9} on the application server. */
    public void killLiberty() throws InterruptedException {
        liberty.kill();
        forget("Open Liberty");
    }

    public void startBroker() {
        Broker embedded = broker;
        if (embedded == null) {
            brokerAddress.knock();
            return;
        }
        progress.step("Artemis broker", () -> {
            running.push(new Part("Artemis broker", embedded::stop));
            embedded.start();
            return null;
        });
    }

    public void stopBroker() {
        stop("Artemis broker");
    }

    public void startDatabase() {
        PostgresServer embedded = postgres;
        if (embedded != null) {
            progress.step("PostgreSQL", () -> {
                running.push(new Part("PostgreSQL", embedded::stop));
                embedded.start();
                return null;
            });
        }
    }

    public void stopDatabase() {
        stop("PostgreSQL");
    }

    /** As a power cut: all processes of PostgreSQL are gone at once. */
    public void killDatabase() throws InterruptedException {
        if (postgres != null) {
            postgres.kill();
            forget("PostgreSQL");
        }
    }

    /** Stops everything in the reverse order of its start; a part that cannot be stopped does not keep the others running. */
    @Override
    public void close() {
        // Whoever interrupted the start wants an orderly stop, and that has to wait for processes, too.
        boolean interrupted = Thread.interrupted();
        while (!running.isEmpty()) {
            stop(running.peek().name());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(String name) {
        Part part =
                running.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
        if (part == null) {
            return;
        }
        running.remove(part);
        try {
            progress.step(name + " stopped", () -> {
                part.stop().run();
                return null;
            });
        } catch (Trouble unstoppable) {
            progress.say(name + " could not be stopped: " + unstoppable.getMessage());
        }
    }

    private void forget(String name) {
        running.removeIf(part -> part.name().equals(name));
    }

    private Map<String, String> variables() throws Exception {
        Map<String, String> variables = new TreeMap<>();
        Path home = settings.home();
        variables.put("http.host", settings.httpHost());
        variables.put("http.port", Integer.toString(http.getPort()));
        variables.put("https.port", Integer.toString(https.getPort()));
        variables.put("handcart.ear", home.resolve("app/handcart.ear").toString());
        variables.put("handcart.rar", home.resolve("app/artemis.rar").toString());
        variables.put("handcart.driver", home.resolve("app/postgresql.jar").toString());
        variables.put("handcart.demo", Boolean.toString(settings.demo()));
        variables.put("db.url", database.url());
        variables.put("db.parameters", database.parameters());
        variables.put("db.user", database.app().user());
        variables.put("db.password", database.app().password());
        variables.put("db.options", Databases.sessionOptions(database));
        variables.put("broker.host", brokerAddress.host());
        variables.put("broker.port", Integer.toString(brokerAddress.port()));
        variables.put("broker.parameters", brokerAddress.parameters());
        variables.put("broker.user", brokerAddress.user());
        variables.put("broker.password", brokerAddress.password());
        variables.put("jwt.public.key", secrets.jwtPublicKey().toString());
        variables.put("jwt.private.key", secrets.jwtPrivateKey().toString());
        variables.put("keystore.file", secrets.file("https.p12").toString());
        variables.put("keystore.password", secrets.password("keystore"));
        variables.put("ltpa.password", secrets.password("ltpa"));
        // The demo is looked at over http://localhost, where browsers keep no cookie that wants TLS.
        variables.put("cookie.secure", Boolean.toString(!settings.demo()));
        variables.putAll(settings.variables());
        return variables;
    }
}
