package org.handcart.api.graphql;

import java.util.List;
import org.handcart.api.http.Cursor;
import org.handcart.api.order.OrderListView;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderRow;
import org.jspecify.annotations.Nullable;

/** A page of orders; cursors are those of the REST list, so one can go on where the other stopped. */
public record Connection(List<Edge> edges, PageInfo pageInfo) {
    public record Edge(String cursor, OrderNode node) {}

    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    public List<OrderNode> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** @param list names the list and its order */
    static Connection of(String list, OrderPage page) {
        List<Edge> edges = page.items().stream().map(row -> edge(list, row)).toList();
        String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Connection(edges, new PageInfo(page.next() != null, end));
    }

    private static Edge edge(String list, OrderRow row) {
        return new Edge(Cursor.of(list, row.createdAt(), row.id().value()), new OrderNode(OrderListView.Row.of(row)));
    }
}
