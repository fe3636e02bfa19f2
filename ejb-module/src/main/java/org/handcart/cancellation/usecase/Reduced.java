package org.handcart.cancellation.usecase;

import java.util.List;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.WarehouseCancelRequest;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Request;
import org.handcart.cancellation.domain.RequestedItem;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.order.RejectReason;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Queues;
import org.jspecify.annotations.Nullable;

/** The order's answer to a reduction, in the words of a cancellation. */
final class Reduced {

    private Reduced() {}

    static ItemView view(Reduction line) {
        List<UnitsWorth> worths = line.cancelled() == 0 ? List.of() : List.of(line.worth());
        return new ItemView(
                line.line(),
                line.requested(),
                line.cancelled(),
                line.held(),
                line.rejected(),
                name(line.reason()),
                line.value(),
                line.worth().net(),
                ItemView.taxes(worths),
                line.worth().withheld(),
                line.worth().sentences(),
                worths);
    }

    static List<RequestedItem> items(ReducedOrder reduced) {
        return reduced.lines().stream()
                .map(line -> new RequestedItem(
                        line.line(),
                        line.requested(),
                        line.cancelled(),
                        line.held(),
                        line.rejected(),
                        name(line.reason()),
                        line.worth()))
                .toList();
    }

    /** Every unit that could be had waits for a person; none has left. */
    static List<RequestedItem> waiting(ReducedOrder expected) {
        return expected.lines().stream()
                .map(line -> new RequestedItem(
                        line.line(),
                        line.requested(),
                        0,
                        line.cancelled() + line.held(),
                        line.rejected(),
                        name(line.reason()),
                        noneOf(line.worth())))
                .toList();
    }

    private static UnitsWorth noneOf(UnitsWorth line) {
        Money nothing = Money.zero(line.lineTotal().currency());
        return new UnitsWorth(
                line.units(),
                line.from(),
                line.from(),
                line.lineTotal(),
                nothing,
                nothing,
                nothing,
                nothing,
                List.of());
    }

    /** What the order lost beside the units: fees, and what was withheld before. */
    static Money beside(ReducedOrder reduced) {
        return reduced.worth().feesReturned().plus(reduced.worth().withheldReturned());
    }

    static Request request(Asked asked, ReducedOrder reduced) {
        return new Request(
                reduced.order(),
                reduced.storeCode(),
                asked.reason(),
                asked.command().comment(),
                asked.command().refundMethod(),
                asked.terms().bundleMode(),
                asked.overridden(reduced),
                asked.actor().name(),
                reduced.customerId(),
                asked.actor().correlationId(),
                reduced.totalNow().currency(),
                asked.at());
    }

    /** Goes the way of the release, in the same group: the warehouse hears of the order first. */
    static Message cancelRequest(Cancellation cancellation) {
        List<WarehouseCancelRequest.Line> lines = cancellation.facts().stream()
                .filter(item -> item.pending() > 0)
                .map(item -> new WarehouseCancelRequest.Line(item.orderLineId(), item.pending()))
                .toList();
        return new Message(
                Queues.WMS_RELEASES,
                cancellation.order().toString(),
                "wms.cancel-request.v1",
                new WarehouseCancelRequest(cancellation.id(), cancellation.order(), cancellation.storeCode(), lines));
    }

    static @Nullable String name(@Nullable RejectReason reason) {
        return reason == null ? null : reason.name();
    }
}
