package org.handcart.validation.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handcart.order.CustomerFigures;
import org.handcart.order.PlacedOrder;
import org.handcart.order.usecase.CustomerOrders;
import org.handcart.shared.Actor;
import org.handcart.validation.CustomerHistory;
import org.handcart.validation.OrderDraft;

/** Makes an order of the past a draft again: as it was placed, whatever was cancelled since. */
final class PastOrder {

    private static final Duration HISTORY = Duration.ofDays(30);

    private PastOrder() {}

    /** @param categories of the goods, by SKU, as they are today: orders do not keep them */
    static OrderDraft draft(PlacedOrder order, ZoneId zone, Map<String, List<String>> categories) {
        return new OrderDraft(
                order.storeCode(),
                zone,
                order.channel(),
                order.externalId(),
                order.placedAt(),
                order.customer(),
                order.address(),
                order.lines().stream()
                        .map(line -> line(line, categories.getOrDefault(line.sku(), List.of())))
                        .toList(),
                order.fees().stream().map(PastOrder::part).toList(),
                order.discounts().stream().map(PastOrder::part).toList(),
                order.tenders().stream().map(PastOrder::part).toList(),
                order.items(),
                order.discount(),
                order.fee(),
                order.tax(),
                order.total(),
                order.notes());
    }

    private static OrderDraft.Line line(PlacedOrder.Line line, List<String> categories) {
        return new OrderDraft.Line(
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.gross(),
                line.discount(),
                line.tax(),
                line.total(),
                line.inBundle(),
                categories);
    }

    private static OrderDraft.Part part(PlacedOrder.Part part) {
        return new OrderDraft.Part(part.type(), part.amount());
    }

    /** As it stood when the order was placed. */
    static CustomerHistory history(CustomerOrders orders, Actor actor, OrderDraft draft) {
        String customer = draft.customer().externalId();
        if (customer == null) {
            return CustomerHistory.UNKNOWN;
        }
        Instant placedAt = draft.placedAt();
        CustomerFigures figures = orders.figures(
                actor,
                customer,
                placedAt.minus(HISTORY),
                placedAt,
                draft.total().currency());
        return new CustomerHistory(
                true, figures.orders(), figures.cancelled(), figures.spent().minor());
    }
}
