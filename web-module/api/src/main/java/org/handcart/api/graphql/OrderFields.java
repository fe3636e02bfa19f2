package org.handcart.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handcart.api.http.Cursor;
import org.handcart.api.order.OrderListView;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.order.OrderView;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.order.usecase.OrderQueries;
import org.jspecify.annotations.Nullable;

/** Where the fields of orders come from. */
@ApplicationScoped
public class OrderFields {
    private static final int MOST_OF_A_PAGE = 100;
    private static final int MOST_CANCELLATIONS = 100;

    @Inject
    OrderQueries orders;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Nullable
    OrderNode order(DataFetchingEnvironment field) {
        return lookup.find(text(field.getArguments(), "id"))
                .map(detail -> {
                    Loaders.known(field, detail);
                    return new OrderNode(OrderListView.Row.of(detail.row()));
                })
                .orElse(null);
    }

    Connection orders(DataFetchingEnvironment field) {
        boolean oldestFirst = Boolean.TRUE.equals(field.getArgument("oldestFirst"));
        String list = oldestFirst ? "orders" : "-orders";
        Map<String, Object> filter = field.getArgumentOrDefault("filter", Map.of());
        return Connection.of(
                list,
                orders.search(
                        current.actor(),
                        new OrderSearch(
                                statuses(filter.get("status")),
                                textOrNull(filter, "storeCode"),
                                textOrNull(filter, "customerId"),
                                (Instant) filter.get("createdFrom"),
                                (Instant) filter.get("createdTo"),
                                textOrNull(filter, "q"),
                                oldestFirst,
                                upTo(MOST_OF_A_PAGE, field),
                                position(list, textOrNull(field.getArguments(), "after")))));
    }

    /** Any field of an order. */
    @Nullable
    Object of(DataFetchingEnvironment field) {
        OrderNode order = field.getSource();
        String name = field.getFieldDefinition().getName();
        Function<OrderListView.Row, @Nullable Object> ofRow = OrderNode.ofRow().get(name);
        if (ofRow != null) {
            return ofRow.apply(order.row());
        }
        return Loaders.order(field, order.id())
                .thenApply(view -> OrderNode.ofView().get(name).apply(view));
    }

    CompletableFuture<List<CancellationNode>> cancellations(DataFetchingEnvironment field) {
        OrderNode order = field.getSource();
        return Loaders.newest(field, order.id(), upTo(MOST_CANCELLATIONS, field));
    }

    /** The line that an item of a cancellation is about. */
    CompletableFuture<OrderView.Line> line(DataFetchingEnvironment field) {
        CancellationNode.ItemNode item = field.getSource();
        return Loaders.order(field, item.order())
                .thenApply(view -> view.lines().stream()
                        .filter(line -> line.id().equals(item.orderLineId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no line " + item.orderLineId())));
    }

    private static int upTo(int most, DataFetchingEnvironment field) {
        int first = field.getArgumentOrDefault("first", 0);
        if (first < 1 || first > most) {
            throw Problem.parameter("first", "must be 1 to " + most);
        }
        return first;
    }

    private static @Nullable Set<OrderStatus> statuses(@Nullable Object names) {
        return names instanceof List<?> list
                ? list.stream().map(name -> OrderStatus.valueOf((String) name)).collect(Collectors.toSet())
                : null;
    }

    private static @Nullable Position position(String list, @Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(list, after);
        return new Position(place.at(), place.id());
    }

    static String text(Map<String, Object> arguments, String name) {
        return String.valueOf(textOrNull(arguments, name));
    }

    /** As the REST API bounds its parameters. @throws Problem 400 */
    static @Nullable String textOrNull(Map<String, Object> arguments, String name) {
        String text = (String) arguments.get(name);
        if (text != null && (text.length() > 500 || text.indexOf('\0') >= 0)) {
            throw Problem.parameter(name, "is too long, or holds NUL");
        }
        return text;
    }
}
