package org.handcart.jms;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.shared.outbox.Relayed;

/**
 * Round after round of the relay until it is stopped. Rests {@link #IDLE} when nothing is due, a second when the broker
 * or the database is away. Says so once when one goes and once when it comes back, not in every round.
 */
final class RelayLoop implements Runnable {

    static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration NOT_LEADING = Duration.ofMillis(500);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(RelayLoop.class.getName());

    private final Supplier<Relayed> round;
    private final BooleanSupplier purge;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean brokerAway;
    private boolean databaseAway;
    private long nextPurge = System.nanoTime();

    /**
     * @param round one round, never called twice at a time
     * @param purge forgets some of what is long sent; true when there is more
     */
    RelayLoop(Supplier<Relayed> round, BooleanSupplier purge) {
        this.round = round;
        this.purge = purge;
    }

    @Override
    public void run() {
        LOG.info("the relay starts");
        try {
            Duration rest = Duration.ZERO;
            while (!stopRequested.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = oneRound();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
            LOG.info("the relay has stopped");
        }
    }

    /** Waits for the round at hand; true when it ended within the time. */
    boolean stop(Duration atMost) {
        stopRequested.countDown();
        try {
            return stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One round and how long to rest after it. */
    Duration oneRound() {
        try {
            Relayed relayed = round.get();
            if (databaseAway) {
                databaseAway = false;
                LOG.info("the relay reads the outbox again");
            }
            Duration rest = after(relayed);
            if (rest.equals(IDLE)) {
                purgeNowAndThen();
            }
            return rest;
        } catch (RuntimeException failed) {
            if (stopRequested.getCount() > 0 && !databaseAway) {
                databaseAway = true;
                LOG.log(
                        Level.WARNING,
                        "the relay cannot read the outbox, messages wait: " + Causes.text(failed),
                        Causes.isDefect(failed) ? failed : null);
            }
            return AWAY;
        }
    }

    private Duration after(Relayed relayed) {
        if (!relayed.leading()) {
            return NOT_LEADING;
        }
        relayed.givenUp()
                .forEach(id -> LOG.log(
                        Level.SEVERE, "the broker has refused message {0} too often, it is FAILED and waits", id));
        if (relayed.away() != null) {
            if (!brokerAway) {
                brokerAway = true;
                LOG.log(Level.WARNING, "the broker is away, messages wait in the outbox: {0}", relayed.away());
            }
            return AWAY;
        }
        if (relayed.claimed() == 0) {
            return IDLE;
        }
        if (brokerAway) {
            brokerAway = false;
            LOG.info("the broker is back, the outbox flows");
        }
        return relayed.sent() > 0 ? Duration.ZERO : IDLE;
    }

    private void purgeNowAndThen() {
        if (System.nanoTime() - nextPurge >= 0) {
            boolean more = purge.getAsBoolean();
            nextPurge = System.nanoTime() + (more ? IDLE : BETWEEN_PURGES).toNanos();
        }
    }
}
