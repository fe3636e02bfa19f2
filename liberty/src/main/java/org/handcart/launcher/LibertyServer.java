package org.handcart.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Open Liberty with the EAR as a child JVM. Not safe for use by several threads. */
final class LibertyServer {
    private static final int READY_SECONDS = 240;
    private static final int STOP_SECONDS = 40;
    private static final int STOP_UNREADY_SECONDS = 3;

    private final LibertyFiles files;
    private final URI address;
    private final Settings settings;
    private @Nullable Process process;
    private boolean wasReady;

    LibertyServer(LibertyFiles files, URI address, Settings settings) {
        this.files = files;
        this.address = address;
        this.settings = settings;
    }

    Process process() {
        if (process == null) {
            throw new IllegalStateException("Liberty is not running");
        }
        return process;
    }

    Path log() {
        return files.messages();
    }

    /** Starts the child and returns at once. */
    void launch(Map<String, String> variables) throws IOException {
        files.layOut(variables);
        ProcessBuilder builder = new ProcessBuilder(Children.detached(command()))
                .directory(files.server().toFile())
                .redirectErrorStream(true)
                .redirectOutput(files.console().toFile());
        Map<String, String> environment = builder.environment();
        environment.put("WLP_USER_DIR", files.user().toString());
        environment.put("WLP_OUTPUT_DIR", files.output().toString());
        environment.put("LOG_DIR", files.logs().toString());
        // glibc gives every thread an arena of its own, which costs 70 MiB here and brings nothing.
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        environment.keySet().removeIf(name -> name.startsWith("HANDCART_") && name.endsWith("_PASSWORD"));
        wasReady = false;
        process = builder.start();
        Children.remember(files.pid(), process);
    }

    /** Returns when the server is ready to serve. @throws Trouble when it ended, or was not ready in time */
    void awaitReady() throws IOException, InterruptedException {
        Process child = process();
        URI ready = address.resolve("/health/ready");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (System.nanoTime() < deadline) {
            if (!child.isAlive()) {
                throw new Trouble("Liberty ended while starting: " + LogTail.lastLine(files.console()) + " (more in "
                        + files.messages() + ")");
            }
            if (status(ready) == HttpURLConnection.HTTP_OK) {
                wasReady = true;
                return;
            }
            String failed = files.applicationFailure();
            if (!failed.isEmpty()) {
                throw new Trouble("The application did not start: " + failed + " (more in " + files.messages() + ")");
            }
            Thread.sleep(100);
        }
        throw new Trouble("Handcart was not ready after " + READY_SECONDS + " s; see " + files.messages());
    }

    /** Lets requests in flight finish, then ends it; one that is still starting has none, and would finish its start first. */
    void stop() {
        if (process != null) {
            Children.stop(process.toHandle(), wasReady ? STOP_SECONDS : STOP_UNREADY_SECONDS);
            process = null;
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        Process child = process();
        child.destroyForcibly().waitFor();
        process = null;
    }

    /** The answer's status, or 0 when there is no answer within two seconds. */
    static int status(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException notYet) {
            return 0;
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String line : Files.readAllLines(files.jvmOptions())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                command.add(line.strip());
            }
        }
        command.add("@" + files.moduleOptions());
        command.add("-Xmx" + settings.memory() + "m");
        if (settings.demo()) {
            // Half the processor time until ready, at the price of a lower peak that a demo never reaches.
            command.add("-XX:TieredStopAtLevel=1");
        }
        Path tools = files.installation().resolve("bin/tools");
        command.add("-javaagent:" + tools.resolve("ws-javaagent.jar"));
        command.add("-jar");
        command.add(tools.resolve("ws-server.jar").toString());
        command.add(LibertyFiles.NAME);
        return command;
    }
}
