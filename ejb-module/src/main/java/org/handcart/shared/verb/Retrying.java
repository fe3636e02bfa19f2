package org.handcart.shared.verb;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats a call that lost a race in the database: deadlock, serialization failure, optimistic lock (D35). Each repeat
 * waits a random time, so that two that met do not meet again. Must be called <em>outside</em> a transaction, around
 * the verb: a transaction that lost is dead and a repeat inside it is theatre.
 */
public final class Retrying {

    private static final int RETRIES = 3;
    private static final long FIRST_PAUSE_MS = 15;
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private Retrying() {}

    /** @throws RuntimeException what the last attempt threw */
    public static <T> T call(Supplier<T> verb) {
        for (int retries = 0; ; retries++) {
            try {
                return verb.get();
            } catch (RuntimeException failed) {
                if (retries == RETRIES || !lostARace(failed)) {
                    throw failed;
                }
                pause(FIRST_PAUSE_MS << retries, failed);
            }
        }
    }

    /** True when the same call may succeed if it is made again, whatever container and mapper wrapped around the cause. */
    public static boolean lostARace(Throwable failed) {
        int depth = 0;
        for (Throwable cause = failed; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(long atMostMs, RuntimeException failed) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1, atMostMs + 1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
