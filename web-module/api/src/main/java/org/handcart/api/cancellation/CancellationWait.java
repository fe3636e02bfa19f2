package org.handcart.api.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.order.OrderId;

/**
 * Gives a cancellation that is being processed two seconds to end, so that most callers get their final answer at
 * once. Outside of any transaction; each look is one of its own. When many wait, the others have their answer as it is:
 * each who waits keeps a thread of the server.
 */
@ApplicationScoped
public class CancellationWait {
    private static final long PATIENCE_MS = 2_000;
    private static final long STEP_MS = 50;
    private static final int AT_ONCE = 10;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    CancellationQueries cancellations;

    @Inject
    CurrentActor current;

    /** The cancellation as it is in the end, or after two seconds; as it is now when others wait already. */
    CancellationView finished(OrderId order, CancellationId id) {
        if (!places.tryAcquire()) {
            return read(order, id);
        }
        try {
            return ended(order, id);
        } finally {
            places.release();
        }
    }

    private CancellationView ended(OrderId order, CancellationId id) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        CancellationView view = read(order, id);
        while (view.status() == CancellationStatus.PROCESSING && System.nanoTime() < deadline) {
            try {
                Thread.sleep(STEP_MS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return view;
            }
            view = read(order, id);
        }
        return view;
    }

    private CancellationView read(OrderId order, CancellationId id) {
        return cancellations
                .find(current.actor(), order, id)
                .orElseThrow(() -> new IllegalStateException("cancellation " + id + " is gone"));
    }
}
