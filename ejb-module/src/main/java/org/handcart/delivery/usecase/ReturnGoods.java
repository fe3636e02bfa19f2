package org.handcart.delivery.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnRefused;
import org.handcart.delivery.ReturnTask;
import org.handcart.delivery.ReturnTask.Status;
import org.handcart.delivery.domain.ReturnTasks;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Goods come back from a door: the task, and what was found. Stock is the conductor's. */
@Stateless
public class ReturnGoods {

    private static final int MOST = 200;

    @Inject
    ReturnTasks tasks;

    @Inject
    Clock clock;

    /** @param items units of each product that come back, at least one */
    @Requires(Permission.PROCESS)
    public UUID open(
            Actor actor, OrderId order, String storeCode, String riderId, String reason, Map<String, Integer> items) {
        UUID id = Ids.next();
        tasks.add(actor.org(), id, order, storeCode, riderId, reason, items, clock.instant());
        return id;
    }

    /**
     * They are in the store and put aside; a second time changes nothing.
     *
     * @return empty for a task that is not there, or of a store the actor does not see
     */
    @Requires(Permission.STOCK_ADJUST)
    public Optional<ReturnTask> receive(Actor actor, UUID task) {
        return locked(actor, task).map(known -> {
            if (known.status() != Status.OPEN) {
                return known;
            }
            tasks.received(actor.org(), task, actor.name(), clock.instant());
            return locked(actor, task).orElseThrow();
        });
    }

    /**
     * Somebody looked at them, once. Goods that were not received before are by now.
     *
     * @param found every product of the task, once
     * @return empty for a task that is not there, or of a store the actor does not see
     * @throws ReturnRefused when it was inspected before, or the figures do not fit
     */
    @Requires(Permission.STOCK_ADJUST)
    public Optional<ReturnTask> inspect(Actor actor, UUID task, List<Inspected> found) {
        Optional<ReturnTask> known = locked(actor, task);
        if (known.isEmpty()) {
            return known;
        }
        ReturnTask before = known.get();
        if (before.status() == Status.INSPECTED) {
            throw new ReturnRefused("these goods were inspected before");
        }
        check(before, found);
        if (before.status() == Status.OPEN) {
            tasks.received(actor.org(), task, actor.name(), clock.instant());
        }
        tasks.inspected(actor.org(), before, found, actor.name(), clock.instant());
        return locked(actor, task);
    }

    private static void check(ReturnTask task, List<Inspected> found) {
        Set<String> seen = new HashSet<>();
        for (Inspected one : found) {
            ReturnTask.Item item = task.items().stream()
                    .filter(expected -> expected.sku().equals(one.sku()))
                    .findFirst()
                    .orElseThrow(() -> new ReturnRefused(one.sku() + " is not among these goods"));
            if (!seen.add(one.sku())) {
                throw new ReturnRefused(one.sku() + " comes twice");
            }
            if (one.good() < 0 || one.damaged() < 0 || one.good() + one.damaged() > item.quantity()) {
                throw new ReturnRefused("%s: %d good and %d damaged of %d"
                        .formatted(one.sku(), one.good(), one.damaged(), item.quantity()));
            }
        }
        if (seen.size() < task.items().size()) {
            throw new ReturnRefused("every product of the task must be told, 0 of it as well");
        }
    }

    private Optional<ReturnTask> locked(Actor actor, UUID task) {
        return tasks.lock(actor.org(), task).filter(known -> actor.seesStore(known.storeCode()));
    }

    /** Of one order, oldest first; empty for a store the actor does not see. */
    @Requires({Permission.ORDER_READ, Permission.STOCK_READ})
    public List<ReturnTask> of(Actor actor, OrderId order) {
        return tasks.of(actor.org(), order).stream()
                .filter(task -> actor.seesStore(task.storeCode()))
                .toList();
    }

    /** Of the actor's stores, oldest first, at most 200. */
    @Requires(Permission.STOCK_READ)
    public List<ReturnTask> list(Actor actor, @Nullable Status status) {
        return tasks.list(actor.org(), actor.stores(), status, null, MOST);
    }

    /** What a rider still has to bring back. */
    @Requires({Permission.DELIVERY_REPORT, Permission.PROCESS})
    public List<ReturnTask> carriedBy(Actor actor, String riderId) {
        return tasks.list(actor.org(), actor.stores(), Status.OPEN, riderId, MOST);
    }
}
