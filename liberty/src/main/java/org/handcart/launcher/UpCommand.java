package org.handcart.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "up", description = "Start in the background and wait until it is ready.")
final class UpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv());
        Directories.makeWritable(settings.data());
        if (RunningFile.isClaimed(settings.data())) {
            System.out.println("Handcart runs already on " + settings.data() + "; ./handcart status tells more.");
            return 0;
        }
        Path output = Foreground.output(settings);
        OwnerOnly.write(output, "");
        Process child = new ProcessBuilder(Children.detached(command(settings)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        child.getOutputStream().close();
        return follow(child, output, settings.data());
    }

    /** Shows what the child says until it is ready or gone. */
    private static int follow(Process child, Path output, Path data) throws IOException, InterruptedException {
        long shown = 0;
        boolean up = false;
        while (!up && child.isAlive()) {
            Thread.sleep(100);
            up = RunningFile.read(data).isPresent();
            shown = show(output, shown);
        }
        Thread.sleep(100);
        show(output, shown);
        return up ? 0 : 1;
    }

    private static long show(Path output, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            System.out.print(new String(fresh, StandardCharsets.UTF_8).replace(" Ctrl-C stops everything.", ""));
            return from + fresh.length;
        }
    }

    /** The same JVM with the same options and class path, running in the foreground of its own session. */
    private static List<String> command(Settings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dhandcart.home=" + settings.home());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.add("run");
        return command;
    }
}
