package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs Handcart in this process until Ctrl-C or SIGTERM. Everything starts and stops on the calling thread; the signal only
 * interrupts it and waits, so that a stop in the middle of a start leaves nothing behind.
 */
final class Foreground {
    private static final int STOP_SECONDS = 100;

    private final Settings settings;
    private final Progress progress;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean askedToStop;

    Foreground(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    int run() throws IOException {
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endInOrder(worker), "stop"));
        try {
            Directories.makeWritable(settings.data());
            QuietLog.into(settings.data().resolve("launcher.log"));
            try (RunningFile file = RunningFile.claim(settings.data())) {
                file.starting();
                return runClaimed(file);
            }
        } finally {
            finished.countDown();
        }
    }

    private int runClaimed(RunningFile file) throws IOException {
        long from = System.nanoTime();
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            List<Companion> companions = settings.demo() ? companions() : List.of();
            Handcart handcart = Handcart.start(prepared(companions), progress);
            open.push(handcart);
            if (settings.demo()) {
                accompany(handcart, companions, open);
            }
            file.ready(handcart);
            Addresses.of(handcart, settings.demo()).forEach(progress::say);
            progress.say(
                    String.format("Ready after %.1f s. Ctrl-C stops everything.", (System.nanoTime() - from) / 1e9));
            handcart.libertyProcess().onExit().get();
            throw new Trouble("Open Liberty has ended by itself; see " + handcart.log());
        } catch (InterruptedException asked) {
            return 0;
        } catch (Trouble trouble) {
            if (askedToStop) {
                progress.say("Stopped before it was ready.");
                return 0;
            }
            throw trouble;
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            closeAll(open);
        }
    }

    private static List<Companion> companions() {
        return ServiceLoader.load(Companion.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Companion::order))
                .toList();
    }

    private Settings prepared(List<Companion> companions) {
        Settings all = settings;
        for (Companion companion : companions) {
            try {
                all = all.with(companion.prepare());
            } catch (Exception failed) {
                throw new Trouble(companion.name() + " could not be started: " + failed.getMessage(), failed);
            }
        }
        return all;
    }

    private void accompany(Handcart handcart, List<Companion> companions, Deque<AutoCloseable> open) {
        progress.step("sample data", () -> {
            try (Connection owner = handcart.database().asOwner()) {
                DemoOrganisation.load(owner);
            }
            return null;
        });
        for (Companion companion : companions) {
            open.push(progress.step(companion.name(), () -> companion.start(handcart)));
        }
    }

    private void closeAll(Deque<AutoCloseable> open) {
        Thread.interrupted();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception unstoppable) {
                progress.say("Could not be stopped: " + unstoppable);
            }
        }
    }

    private void endInOrder(Thread worker) {
        askedToStop = true;
        worker.interrupt();
        try {
            if (!finished.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                progress.say("Not everything could be stopped within " + STOP_SECONDS + " s.");
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    static Path output(Settings settings) {
        return settings.data().resolve("launcher.out");
    }
}
