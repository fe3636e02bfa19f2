package org.handcart.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.handcart.api.cancellation.CancellationDocument;
import org.handcart.api.order.OrderView;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.usecase.ManyCancellations;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.ManyOrders;

/**
 * What several nodes of one answer need is read at once, so the number of statements does not grow with a page. The
 * loaders belong to one request and run in its thread, for its actor.
 */
@ApplicationScoped
public class Loaders {
    private static final String ORDERS = "orders";
    private static final String CANCELLATIONS = "cancellations";

    @Inject
    ManyOrders orders;

    @Inject
    ManyCancellations cancellations;

    @Inject
    CurrentActor current;

    /** The newest cancellations of an order. */
    record Newest(OrderId order, int first) {}

    DataLoaderRegistry forOneRequest() {
        return DataLoaderRegistry.newRegistry()
                .register(ORDERS, DataLoaderFactory.newMappedDataLoader(this::readOrders))
                .register(CANCELLATIONS, DataLoaderFactory.newMappedDataLoader(this::readNewest))
                .build();
    }

    /** Null for an order that the caller may not see. */
    static CompletableFuture<OrderView> order(DataFetchingEnvironment field, OrderId id) {
        return orders(field).load(id);
    }

    /** It has been read already. */
    static void known(DataFetchingEnvironment field, OrderDetail order) {
        orders(field).prime(order.row().id(), OrderView.of(order));
    }

    static CompletableFuture<List<CancellationNode>> newest(DataFetchingEnvironment field, OrderId order, int first) {
        DataLoader<Newest, List<CancellationNode>> loader = Objects.requireNonNull(field.getDataLoader(CANCELLATIONS));
        return loader.load(new Newest(order, first)).thenApply(found -> found == null ? List.of() : found);
    }

    private static DataLoader<OrderId, OrderView> orders(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getDataLoader(ORDERS));
    }

    private CompletableFuture<Map<OrderId, OrderView>> readOrders(Set<OrderId> ids) {
        Map<OrderId, OrderView> views = new HashMap<>();
        orders.find(current.actor(), ids).forEach((id, detail) -> views.put(id, OrderView.of(detail)));
        return CompletableFuture.completedFuture(views);
    }

    private CompletableFuture<Map<Newest, List<CancellationNode>>> readNewest(Set<Newest> wanted) {
        Map<Newest, List<CancellationNode>> nodes = new HashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(Newest::first, Collectors.mapping(Newest::order, Collectors.toSet())))
                .forEach((first, ids) -> cancellations
                        .newest(current.actor(), ids, first)
                        .forEach((id, views) -> nodes.put(new Newest(id, first), nodes(views))));
        return CompletableFuture.completedFuture(nodes);
    }

    static List<CancellationNode> nodes(List<CancellationView> views) {
        return views.stream()
                .map(view -> CancellationNode.of(CancellationDocument.of(view, false)))
                .toList();
    }
}
