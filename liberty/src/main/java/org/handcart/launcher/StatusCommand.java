package org.handcart.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Tell what runs and whether it is ready; exit code 0 when it is, 3 when not.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Override
    public Integer call() throws Exception {
        Path data = Settings.from(System.getenv()).data();
        Optional<ProcessHandle> launcher = RunningFile.holder(data);
        if (launcher.isEmpty()) {
            System.out.println("Nothing runs on " + data + ".");
            return NOT_READY;
        }
        Optional<Properties> running = RunningFile.read(data);
        if (running.isEmpty()) {
            System.out.println(
                    "Starting on " + data + " (process " + launcher.get().pid() + ").");
            return NOT_READY;
        }
        return tell(running.get(), launcher.get());
    }

    private static int tell(Properties running, ProcessHandle launcher) throws IOException {
        URI http = URI.create(running.getProperty("http"));
        boolean ready = LibertyServer.status(http.resolve("/health/ready")) == 200;
        boolean live = LibertyServer.status(http.resolve("/health/live")) == 200;
        System.out.println(
                "Handcart     " + (ready ? "ready" : live ? "alive, not ready" : "does not answer") + " at " + http);
        System.out.println("Open Liberty process " + running.getProperty("liberty")
                + memory(Long.parseLong(running.getProperty("liberty"))));
        System.out.println("Launcher     process " + launcher.pid() + memory(launcher.pid()));
        System.out.println("Database     " + running.getProperty("database"));
        System.out.println("Broker       " + running.getProperty("broker"));
        return ready ? 0 : NOT_READY;
    }

    /** Resident memory, where the system tells. */
    private static String memory(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> ", " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("");
    }
}
