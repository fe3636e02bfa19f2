package org.handcart.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Start without sample data and simulators, until Ctrl-C or SIGTERM.")
final class RunCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv());
        return new Foreground(settings, new TerminalProgress(System.out, System.console() != null)).run();
    }
}
