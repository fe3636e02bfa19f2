package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Child processes that outlive a killed launcher and are found again. A child gets a session of its own, so that Ctrl-C in the
 * terminal reaches the launcher alone, which then stops things in their order.
 */
final class Children {
    private static final boolean SETSID = onPath("setsid");

    private Children() {}

    static boolean onPath(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    static List<String> detached(List<String> command) {
        List<String> all = new ArrayList<>();
        if (SETSID) {
            all.add("setsid");
        }
        all.addAll(command);
        return all;
    }

    /** Remembers a child by its number and the moment it began: numbers alone are used again by the system. */
    static void remember(Path file, Process child) throws IOException {
        OwnerOnly.write(file, child.pid() + " " + started(child.toHandle()) + "\n");
    }

    /** The remembered child, when it still lives. */
    static Optional<ProcessHandle> remembered(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        return parts.length != 2
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(ProcessHandle::isAlive)
                        .filter(p -> started(p).equals(parts[1]));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Asks politely, waits, then kills. */
    static void stop(ProcessHandle process, long seconds) {
        process.destroy();
        if (!gone(process, seconds)) {
            process.destroyForcibly();
            gone(process, 10);
        }
    }

    static boolean gone(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
