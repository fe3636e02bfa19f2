package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Servers that live on after their launcher was killed. */
final class Leftovers {
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
