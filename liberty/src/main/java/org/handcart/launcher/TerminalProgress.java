package org.handcart.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** A line for each step with its time; on a terminal the line is there before the step is done. */
final class TerminalProgress implements Progress {
    private static final String LINE = "  %-38s";

    private final PrintStream out;
    private final boolean terminal;

    TerminalProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void begin(String step) {
        if (terminal) {
            out.printf(LINE + " ...", step);
            out.flush();
        }
    }

    @Override
    public void done(String step, long millis) {
        out.printf(Locale.ROOT, (terminal ? "\r" : "") + LINE + "%6.1f s%n", step, millis / 1000.0);
    }

    @Override
    public void say(String line) {
        out.println(line);
    }
}
