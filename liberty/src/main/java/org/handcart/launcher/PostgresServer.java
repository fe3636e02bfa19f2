package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL: a real server from the packaged binaries on a loopback port, its data kept between starts.
 *
 * <p>Every commit reaches the disk before it is acknowledged; that is set and then read back, because a packaged PostgreSQL is
 * usually run without it. Not safe for use by several threads.
 */
final class PostgresServer {
    static final String SUPERUSER = "postgres";
    private static final int START_SECONDS = 60;
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final String superPassword;
    private @Nullable Process process;

    PostgresServer(Path directory, int port, String superPassword) {
        this.binaries = directory.resolve("binaries-18.6.0");
        this.data = directory.resolve("data");
        this.log = directory.resolve("postgresql.log");
        this.port = port;
        this.superPassword = superPassword;
    }

    int port() {
        return port;
    }

    Process process() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return process;
    }

    /** Unpacks, initialises and starts what is not there yet, and returns when it answers. */
    void start() throws IOException, InterruptedException {
        OwnerOnly.directory(data.getParent());
        PostgresBinaries.unpack(binaries);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        endLeftover();
        process = new ProcessBuilder(Children.detached(unprivileged(command())))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReady(process);
        checkDurable();
    }

    /** Rolls open transactions back and stops; returns when it is gone. */
    void stop() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
            process.waitFor(10, TimeUnit.SECONDS);
        }
        process = null;
    }

    /** As a power cut would: every process of it is gone at once. */
    void kill() throws InterruptedException {
        Process all = process();
        List<ProcessHandle> backends = all.descendants().toList();
        all.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        all.waitFor();
        process = null;
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?connectTimeout=5", SUPERUSER, superPassword);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=60",
                "shared_buffers=128MB",
                "max_wal_size=1GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_line_prefix=%m [%p] %u ")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private void initialise() throws IOException, InterruptedException {
        Path fresh = data.resolveSibling("data.part");
        Directories.delete(fresh);
        Path password = data.resolveSibling("password.part");
        OwnerOnly.write(password, superPassword + "\n");
        try {
            run(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
        } finally {
            Files.deleteIfExists(password);
        }
        Directories.delete(data);
        Files.move(fresh, data);
    }

    /**
     * A launcher that was killed leaves its PostgreSQL running; a machine that was cut off leaves only the file. The server that
     * still runs on our data is stopped in order, a file without its process is removed, and PostgreSQL recovers by itself.
     *
     * @return whether one was running
     */
    boolean endLeftover() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> holder = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        String program = holder.flatMap(p -> p.info().command()).orElse("");
        if (holder.isPresent() && program.endsWith("/bin/postgres")) {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
            return true;
        }
        if (holder.isEmpty() || !program.isEmpty()) {
            // The number is free or belongs to a foreign program by now, beside which PostgreSQL would refuse to start.
            Files.delete(pidFile);
        }
        return false;
    }

    private void awaitReady(Process server) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new Trouble("PostgreSQL did not start: " + LogTail.lastLine(log) + " (all of it in " + log + ")");
            }
            // Line 8 of the pid file is its status; reading it is cheaper than trying to connect.
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8
                        && lines.get(0).strip().equals(Long.toString(server.pid()))
                        && lines.get(7).strip().equals("ready")) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        server.destroyForcibly();
        throw new Trouble("PostgreSQL was not ready after " + START_SECONDS + " s; see " + log);
    }

    private void checkDurable() {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw new Trouble("PostgreSQL runs with " + setting
                                + " off, acknowledged orders could be lost. Remove it from "
                                + data.resolve("postgresql.auto.conf"));
                    }
                }
            }
        } catch (SQLException refused) {
            throw new Trouble("PostgreSQL started but cannot be used: " + refused.getMessage(), refused);
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(binaries.resolve("bin/" + program).toString()));
        command.addAll(List.of(arguments));
        Path output = data.resolveSibling(program + ".log");
        int exit = new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new Trouble(
                    program + " of PostgreSQL failed: " + LogTail.lastLine(output) + " (all of it in " + output + ")");
        }
    }

    /** PostgreSQL refuses to run as root: a user namespace of its own makes it nobody. */
    private static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!Children.onPath("unshare")) {
            throw new Trouble(
                    "PostgreSQL does not run as root and the program unshare is missing. Start as an ordinary user.");
        }
        List<String> all = new ArrayList<>(List.of("unshare", "-U"));
        all.addAll(command);
        return all;
    }
}
