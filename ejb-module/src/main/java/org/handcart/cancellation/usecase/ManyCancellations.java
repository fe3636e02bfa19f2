package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Cancellations.RecordedStep;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.ManyOrders;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads the cancellations of several orders at once. */
@Stateless
public class ManyCancellations {

    @Inject
    Cancellations cancellations;

    @Inject
    CancellationViews views;

    @EJB
    ManyOrders orders;

    @Inject
    PaymentQueries payments;

    /**
     * The newest of each order, newest first, with five statements for all of them together. An order that the actor does
     * not see, or that has none, is missing from the answer.
     *
     * @param wanted at most 100 orders
     * @param ofEach 1 to 200
     */
    @Requires(Permission.ORDER_READ)
    public Map<OrderId, List<CancellationView>> newest(Actor actor, Collection<OrderId> wanted, int ofEach) {
        Map<OrderId, Money> due = orders.due(actor, wanted);
        List<Cancellation> found = due.isEmpty() ? List.of() : cancellations.newest(actor.org(), due.keySet(), ofEach);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<CancellationId, List<Step>> steps = cancellations.steps(actor.org(), due.keySet()).stream()
                .collect(Collectors.groupingBy(
                        RecordedStep::cancellation, Collectors.mapping(RecordedStep::step, Collectors.toList())));
        Map<String, List<RefundPart>> refunds = payments.refundsByCause(actor, due.keySet());
        Map<OrderId, List<CancellationView>> of = new HashMap<>();
        for (Cancellation one : found) {
            CancellationView view = views.of(
                    one,
                    due.getOrDefault(one.order(), Money.zero(one.value().currency())),
                    RefundsOf.parts(one, refunds),
                    steps.getOrDefault(one.id(), List.of()));
            of.computeIfAbsent(one.order(), none -> new ArrayList<>()).add(view);
        }
        return Map.copyOf(of);
    }
}
