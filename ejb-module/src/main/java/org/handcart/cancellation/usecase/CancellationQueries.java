package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.StuckCancellation;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Cancellations.RecordedStep;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of cancellations. */
@Stateless
public class CancellationQueries {

    @Inject
    Cancellations cancellations;

    @Inject
    CancellationViews views;

    @Inject
    RefundsOf refundsOf;

    @EJB
    OrderQueries orders;

    /** Empty when it is not this order's, or the order is in a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<CancellationView> find(Actor actor, OrderId order, CancellationId id) {
        return cancellations
                .find(actor.org(), id)
                .filter(found -> found.order().equals(order))
                .flatMap(found -> orders.find(actor, order.toString())
                        .map(detail -> views.of(
                                found, detail.codDue(), refundsOf.parts(actor, found), views.steps(actor, found))));
    }

    /** Newest first, at most 200; {@code from} inclusive, {@code to} exclusive. Empty for an unknown order. */
    @Requires(Permission.ORDER_READ)
    public List<CancellationView> list(
            Actor actor,
            OrderId order,
            @Nullable CancellationStatus status,
            @Nullable Instant from,
            @Nullable Instant to) {
        Optional<OrderDetail> detail = orders.find(actor, order.toString());
        if (detail.isEmpty()) {
            return List.of();
        }
        Map<CancellationId, List<Step>> steps = cancellations.steps(actor.org(), order).stream()
                .collect(Collectors.groupingBy(
                        RecordedStep::cancellation, Collectors.mapping(RecordedStep::step, Collectors.toList())));
        return cancellations.list(actor.org(), order, status, from, to).stream()
                .map(found -> view(actor, found, detail.get(), steps))
                .toList();
    }

    /**
     * Those of the actor's stores that a person has to look at, newest first.
     *
     * @param limit 1 to 200
     */
    @Requires(Permission.ORDER_READ)
    public List<StuckCancellation> needingAttention(Actor actor, int limit) {
        return cancellations.needingAttention(actor.org(), actor.stores(), limit);
    }

    private CancellationView view(
            Actor actor, Cancellation found, OrderDetail order, Map<CancellationId, List<Step>> steps) {
        return views.of(
                found, order.codDue(), refundsOf.parts(actor, found), steps.getOrDefault(found.id(), List.of()));
    }
}
