package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.cancellation.DueStockRelease;
import org.handcart.cancellation.domain.StockRelease;
import org.handcart.cancellation.domain.StockReleases;
import org.handcart.inventory.usecase.AttemptRelease;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;
import org.handcart.task.NewTask;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;
import org.handcart.task.usecase.OpenTask;

/** Gives stock of cancelled units back that could not be given back with the cancellation (S1-SAGA-03). */
@Stateless
public class RetryStockRelease {

    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    StockReleases releases;

    @EJB
    LockOrder lockOrder;

    @EJB
    AttemptRelease attemptRelease;

    @EJB
    OpenTask openTask;

    @EJB
    CloseTasks closeTasks;

    @Inject
    Clock clock;

    /** After as many attempts a person is told; it is tried on all the same, every five minutes. */
    @Inject
    @ConfigProperty(name = "handcart.cancellation.stock-release-attempts", defaultValue = "5")
    int alone = 5;

    /** Those whose time has come, 50 at most. */
    @Requires(Permission.PROCESS)
    public List<DueStockRelease> due(Actor actor) {
        return releases.due(actor.org(), clock.instant(), BATCH);
    }

    /**
     * One attempt. Locks the order, then the release; the ledger books a cause once, so a rival or a repetition does
     * nothing. When it fails the next one comes after twice the time.
     *
     * @return true when the stock is given back now
     */
    @Requires(Permission.PROCESS)
    public boolean retry(Actor actor, DueStockRelease due) {
        lockOrder.lock(actor, due.order());
        Optional<StockRelease> claimed = releases.claim(actor.org(), due.id());
        if (claimed.isEmpty()) {
            return false;
        }
        StockRelease release = claimed.get();
        Instant now = clock.instant();
        Optional<String> failure =
                attemptRelease.attempt(actor, release.order(), release.storeCode(), release.items(), release.cause());
        if (failure.isPresent()) {
            again(actor, release.failed(failure.get()), now);
            return false;
        }
        releases.released(actor.org(), release.id(), now);
        if (release.attempts() >= alone) {
            closeTasks.close(actor, TaskKind.STOCK_NOT_RELEASED, release.id().toString(), "RELEASED");
        }
        return true;
    }

    private void again(Actor actor, StockRelease release, Instant now) {
        releases.failed(actor.org(), release, now.plus(release.pause()));
        if (release.attempts() >= alone) {
            openTask.open(
                    actor,
                    new NewTask(
                            TaskKind.STOCK_NOT_RELEASED,
                            release.order(),
                            release.storeCode(),
                            release.id().toString(),
                            "Stock of a cancellation is not given back",
                            "After %d attempts %s of a cancelled order cannot be given back: %s. Put the stock right; it is tried every five minutes."
                                    .formatted(release.attempts(), units(release), release.failure()),
                            Role.STORE_MANAGER,
                            now.plus(PATIENCE)));
        }
    }

    private static String units(StockRelease release) {
        return String.join(
                ", ",
                release.items().stream()
                        .map(item -> item.quantity() + " " + item.sku())
                        .toList());
    }
}
