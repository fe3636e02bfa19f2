package org.handcart.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "logs", description = "Show the end of the server's log, one JSON object a line.")
final class LogsCommand implements Callable<Integer> {
    @Option(
            names = {"-n", "--lines"},
            description = "How many lines (50).",
            defaultValue = "50")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        Path log = new LibertyFiles(
                        Home.find(), Settings.from(System.getenv()).data().resolve("liberty"))
                .messages();
        if (!Files.exists(log)) {
            throw new Trouble("There is no log at " + log + " yet. Start with ./handcart up.");
        }
        if (follow) {
            return new ProcessBuilder(List.of("tail", "-n", Integer.toString(lines), "-F", log.toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        LogTail.lines(log, lines).forEach(System.out::println);
        return 0;
    }
}
