package org.handcart.launcher;

import java.util.concurrent.Callable;

/** Tells a person what is going on. One thread at a time may call it. */
public interface Progress {
    void begin(String step);

    void done(String step, long millis);

    void say(String line);

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String step) {}

        @Override
        public void done(String step, long millis) {}

        @Override
        public void say(String line) {}
    };

    /** Runs a step and tells how long it took; a step that fails tells nothing, its exception does. */
    default <T> T step(String name, Callable<T> work) {
        begin(name);
        long from = System.nanoTime();
        try {
            T result = work.call();
            done(name, (System.nanoTime() - from) / 1_000_000);
            return result;
        } catch (RuntimeException broken) {
            throw broken;
        } catch (java.io.IOException broken) {
            throw Trouble.of("while doing: " + name, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted: " + name, interrupted);
        } catch (Exception broken) {
            throw new Trouble(name + " failed: " + broken.getMessage(), broken);
        }
    }
}
