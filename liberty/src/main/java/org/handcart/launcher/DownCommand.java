package org.handcart.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop what runs on HANDCART_DATA and wait until it is gone.")
final class DownCommand implements Callable<Integer> {
    private static final int SECONDS = 110;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv());
        Optional<ProcessHandle> holder = RunningFile.holder(settings.data());
        if (holder.isEmpty()) {
            int ended = Leftovers.end(settings.data());
            System.out.println(
                    ended == 0
                            ? "Nothing runs on " + settings.data() + "."
                            : "Stopped what a killed launcher had left behind.");
            return 0;
        }
        ProcessHandle launcher = holder.get();
        launcher.destroy();
        if (!Children.gone(launcher, SECONDS)) {
            throw new Trouble("Process " + launcher.pid() + " did not end within " + SECONDS + " s; see "
                    + Foreground.output(settings) + ", end it with kill -9 and run ./handcart down again.");
        }
        System.out.println("Stopped.");
        return 0;
    }
}
