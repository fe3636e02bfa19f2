package org.handcart.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Start everything with sample data and simulators, until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv()).withDemo();
        return new Foreground(settings, new TerminalProgress(System.out, System.console() != null)).run();
    }
}
