package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Servers that live on after their launcher was killed. */
final class Leftovers {
    /** Only what we made is deleted: HANDCART_DATA may name a directory that holds more. */
    private static final List<String> OURS = List.of(
            "postgresql", "broker", "liberty", "secrets", "launcher.log", "launcher.out", "running", "pid", "lock");

    private Leftovers() {}

    /** Ends them in order; says how many there were. */
    static int end(Path data) {
        try {
            return endAll(data);
        } catch (IOException failed) {
            throw Trouble.of("stopping what an earlier run left behind", failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while stopping what an earlier run left behind.", asked);
        }
    }

    /** Deletes all that is kept; nothing may run on it. */
    static void delete(Path data) throws IOException {
        for (String name : OURS) {
            Directories.delete(data.resolve(name));
        }
    }

    private static int endAll(Path data) throws IOException, InterruptedException {
        int ended = 0;
        Optional<ProcessHandle> liberty = Children.remembered(data.resolve("liberty/liberty.pid"));
        if (liberty.isPresent()) {
            Children.stop(liberty.get(), 40);
            ended++;
        }
        PostgresServer postgres = new PostgresServer(data.resolve("postgresql"), 0, "");
        return postgres.endLeftover() ? ended + 1 : ended;
    }
}
