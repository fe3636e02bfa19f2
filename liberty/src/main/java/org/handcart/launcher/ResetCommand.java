package org.handcart.launcher;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Delete everything kept in HANDCART_DATA: orders, messages, secrets, logs.")
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Override
    public Integer call() throws Exception {
        Path data = Settings.from(System.getenv()).data();
        if (!Files.isDirectory(data)) {
            System.out.println("There is nothing in " + data + ".");
            return 0;
        }
        if (RunningFile.isClaimed(data)) {
            throw new Trouble("Handcart runs on " + data + ". Stop it first: ./handcart down");
        }
        if (!sure && !agreed(data)) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        Handcart.reset(data);
        deleteIfEmpty(data);
        System.out.println("Deleted what was in " + data + ".");
        return 0;
    }

    private static boolean agreed(Path data) {
        Console console = System.console();
        if (console == null) {
            throw new Trouble(
                    "This deletes everything in " + data + ". Without a terminal to ask on, say so with --yes.");
        }
        return "yes".equals(console.readLine("Delete everything in %s, all orders included? Type yes: ", data));
    }

    private static void deleteIfEmpty(Path data) throws IOException {
        try (var left = Files.newDirectoryStream(data)) {
            if (left.iterator().hasNext()) {
                return;
            }
        }
        Files.delete(data);
    }
}
