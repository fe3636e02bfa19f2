package org.handcart.delivery.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnTask;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Goods that come back. */
public interface ReturnTasks {

    /** @param items units of each product, at least one */
    void add(
            OrgId org,
            UUID id,
            OrderId order,
            String storeCode,
            String riderId,
            String reason,
            Map<String, Integer> items,
            Instant at);

    /** Locked until the transaction ends. */
    Optional<ReturnTask> lock(OrgId org, UUID id);

    void received(OrgId org, UUID id, String by, Instant at);

    void inspected(OrgId org, ReturnTask task, List<Inspected> found, String by, Instant at);

    List<ReturnTask> of(OrgId org, OrderId order);

    /** Oldest first. @param stores empty for every store; {@code rider} null for every rider */
    List<ReturnTask> list(
            OrgId org, Set<String> stores, ReturnTask.@Nullable Status status, @Nullable String rider, int limit);
}
