package org.handcart.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;

/**
 * One simulated party: a thread of its own with an agenda and, if it listens, a queue. Everything of it happens on that
 * thread. A step that fails is logged and forgotten; the party goes on. While a door stays shut, that is said once.
 */
abstract class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final Duration LONGEST_REST = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(5);

    final Agenda agenda = new Agenda();
    private final Thread thread;
    private volatile boolean stopping;
    private String lastTrouble = "";

    Worker(String name) {
        thread = new Thread(this::work, "simulator-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Rests for the time given, or takes a message within it. */
    abstract void rest(Duration atMost) throws Exception;

    /** Lets go of what is open, after the thread has ended. */
    abstract void closeLinks() throws Exception;

    private void work() {
        while (!stopping) {
            guarded(() -> rest(agenda.rest(LONGEST_REST)));
            for (Agenda.Step step = next(); step != null; step = next()) {
                guarded(step);
            }
        }
    }

    private Agenda.@Nullable Step next() {
        return stopping ? null : agenda.due();
    }

    private void guarded(Agenda.Step step) {
        try {
            step.run();
        } catch (IOException | ActiveMQException shut) {
            if (!stopping) {
                sayOnce(shut.toString());
                pause();
            }
        } catch (Exception failed) {
            if (!stopping) {
                LOG.log(Level.WARNING, thread.getName() + " failed", failed);
                pause();
            }
        }
    }

    private void sayOnce(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {thread.getName(), trouble});
        }
    }

    /** So that a door that is shut is not knocked at without end. */
    private static void pause() {
        try {
            Thread.sleep(LONGEST_REST.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the step at hand, five seconds at most. */
    final void stop() throws Exception {
        stopping = true;
        thread.interrupt();
        thread.join(STOP.toMillis());
        closeLinks();
    }
}
