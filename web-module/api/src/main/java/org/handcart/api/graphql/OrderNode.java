package org.handcart.api.graphql;

import java.util.Map;
import java.util.function.Function;
import org.handcart.api.order.OrderListView;
import org.handcart.api.order.OrderView;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** An {@code Order}: the row of the list is there, all that takes further statements is read when a field asks for it. */
record OrderNode(OrderListView.Row row) {
    private static final Map<String, Function<OrderListView.Row, @Nullable Object>> OF_ROW = Map.ofEntries(
            Map.entry("id", OrderListView.Row::id),
            Map.entry("orderNumber", OrderListView.Row::orderNumber),
            Map.entry("externalId", OrderListView.Row::externalId),
            Map.entry("channel", OrderListView.Row::channel),
            Map.entry("storeCode", OrderListView.Row::storeCode),
            Map.entry("status", OrderListView.Row::status),
            Map.entry("subStatus", OrderListView.Row::subStatus),
            Map.entry("paymentStatus", OrderListView.Row::paymentStatus),
            Map.entry("customerName", OrderListView.Row::customerName),
            Map.entry("total", OrderListView.Row::total),
            Map.entry("currency", row -> row.total().currency().getCurrencyCode()),
            Map.entry("lineCount", OrderListView.Row::lineCount),
            Map.entry("dueAt", OrderListView.Row::dueAt),
            Map.entry("createdAt", OrderListView.Row::createdAt),
            Map.entry("version", OrderListView.Row::version));

    private static final Map<String, Function<OrderView, @Nullable Object>> OF_VIEW = Map.ofEntries(
            Map.entry("returnStatus", OrderView::returnStatus),
            Map.entry("customer", OrderView::customer),
            Map.entry("deliveryAddress", OrderView::deliveryAddress),
            Map.entry("lines", OrderView::lines),
            Map.entry("fees", OrderView::fees),
            Map.entry("bundles", OrderView::bundles),
            Map.entry("totals", OrderView::totals),
            Map.entry("cod", OrderView::cod),
            Map.entry("promise", OrderView::promise),
            Map.entry("notes", OrderView::notes),
            Map.entry("updatedAt", OrderView::updatedAt));

    OrderId id() {
        return new OrderId(row.id());
    }

    static Map<String, Function<OrderListView.Row, @Nullable Object>> ofRow() {
        return OF_ROW;
    }

    static Map<String, Function<OrderView, @Nullable Object>> ofView() {
        return OF_VIEW;
    }
}
