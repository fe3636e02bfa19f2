package org.handcart.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.handcart.api.order.OrderView;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.ItemView;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** {@code schema.graphqls} with what answers its fields; where nothing is said, the component of that name of a record. */
final class ExecutableSchema {
    static final String FILE = "schema.graphqls";

    private ExecutableSchema() {}

    static GraphQLSchema of(OrderFields orders, CancellationFields cancellations) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(Moments.scalar())
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("order", orders::order)
                        .dataFetcher("orders", orders::orders)
                        .dataFetcher("cancellation", cancellations::cancellation)
                        .dataFetcher("cancellations", cancellations::cancellations)
                        .dataFetcher("previewCancellation", cancellations::preview))
                .type(TypeRuntimeWiring.newTypeWiring("Mutation")
                        .dataFetcher("cancelPartialQuantity", cancellations::cancel))
                .type(TypeRuntimeWiring.newTypeWiring("Order")
                        .defaultDataFetcher(orders::of)
                        .dataFetcher("cancellations", orders::cancellations))
                .type(TypeRuntimeWiring.newTypeWiring("CancellationItem").dataFetcher("item", orders::line))
                .type(TypeRuntimeWiring.newTypeWiring("Quantities")
                        .dataFetcher("short", from(OrderView.Quantities::shorted)))
                .type(TypeRuntimeWiring.newTypeWiring("ApprovalWait")
                        .dataFetcher(
                                "id",
                                from((ApprovalWait wait) ->
                                        wait.id() == null ? null : wait.id().value())))
                .type(TypeRuntimeWiring.newTypeWiring("CancelledTax")
                        .dataFetcher("rate", from((ItemView.Tax tax) -> plain(tax.rate()))))
                .type(TypeRuntimeWiring.newTypeWiring("Money")
                        .dataFetcher("amount", from((Money money) -> plain(money.amount())))
                        .dataFetcher(
                                "currency",
                                from((Money money) -> money.currency().getCurrencyCode())));
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring.build());
    }

    static String text() {
        try (InputStream file = ExecutableSchema.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <S, T> DataFetcher<T> from(Function<S, @Nullable T> component) {
        return PropertyDataFetcher.fetching(component);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
