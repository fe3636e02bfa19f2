package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.StuckCancellation;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The cancellations of an organisation. */
public interface Cancellations {

    void add(Cancellation cancellation);

    Optional<Cancellation> find(OrgId org, CancellationId id);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Cancellation> lock(OrgId org, CancellationId id);

    /** Those of an order that wait for the warehouse, oldest first; locked. */
    List<Cancellation> lockPending(OrgId org, OrderId order);

    /** Every one of an order, oldest first. */
    List<Cancellation> of(OrgId org, OrderId order);

    /** Newest first, at most 200; {@code from} inclusive, {@code to} exclusive. */
    List<Cancellation> list(
            OrgId org,
            OrderId order,
            @Nullable CancellationStatus status,
            @Nullable Instant from,
            @Nullable Instant to);

    /** One that waits for the warehouse past its deadline and that nobody was told of; skips what others hold. */
    Optional<Cancellation> claimOverdue(OrgId org, Instant now);

    /**
     * Those a person has to look at, newest first.
     *
     * @param stores empty for every store
     */
    List<StuckCancellation> needingAttention(OrgId org, Set<String> stores, int limit);

    /** What happened to each cancellation of an order, oldest first. */
    List<RecordedStep> steps(OrgId org, OrderId order);

    /** The newest of each order, with their items, newest first. Two statements. */
    List<Cancellation> newest(OrgId org, Collection<OrderId> orders, int ofEach);

    /** What happened to the cancellations of many orders, oldest first. One statement. */
    List<RecordedStep> steps(OrgId org, Collection<OrderId> orders);

    /** A step and whose it is. */
    record RecordedStep(CancellationId cancellation, Step step) {}
}
