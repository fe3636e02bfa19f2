package org.handcart.jms;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.shared.verb.DatabaseAway;

/**
 * Waits with a delivery while the database is away, instead of failing it: an outage is not the message's fault and
 * must not use up its attempts. Asks again every second, up to a bound; then the delivery fails after all.
 */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class.getName());

    private final Duration bound;
    private final Duration pause;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean stopping;

    Patience(Duration bound, Duration pause) {
        this.bound = bound;
        this.pause = pause;
    }

    /** Runs the work until it does not fail for want of a database. Not to be called in a transaction. */
    <T> T whileDatabaseIsAway(Supplier<T> work) {
        long from = System.nanoTime();
        while (true) {
            try {
                T result = work.get();
                if (away.compareAndSet(true, false)) {
                    LOG.info("the database is back, deliveries go on");
                }
                return result;
            } catch (RuntimeException failed) {
                if (!DatabaseAway.isCauseOf(failed) || stopping || System.nanoTime() - from > bound.toNanos()) {
                    throw failed;
                }
                if (away.compareAndSet(false, true)) {
                    LOG.log(Level.WARNING, "the database is away, deliveries wait: {0}", Causes.text(failed));
                }
                sleep(failed);
            }
        }
    }

    /** Lets go of everybody who waits: the server stops, the broker keeps their messages. */
    void stop() {
        stopping = true;
    }

    void start() {
        stopping = false;
    }

    private void sleep(RuntimeException failed) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
