package org.handcart.api.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handcart.api.cancellation.CancelPartialRequest;
import org.handcart.api.cancellation.CancellationCalls;
import org.handcart.api.cancellation.CancellationDocument;
import org.handcart.api.http.Idempotent;
import org.handcart.api.json.StrictReader;
import org.handcart.api.json.Uuids;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where cancellations come from, and the one change: the calls behind the REST addresses, with the same request record,
 * the same key and the same stored answer.
 */
@ApplicationScoped
public class CancellationFields {
    private static final int FIRST_ERROR = 400;

    @Inject
    CancellationCalls calls;

    @Inject
    CancellationQueries cancellations;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    StrictReader reader;

    @Inject
    Idempotent idempotent;

    @Nullable
    CancellationNode cancellation(DataFetchingEnvironment field) {
        Optional<CancellationId> id =
                Uuids.parse(OrderFields.text(field.getArguments(), "id")).map(CancellationId::new);
        Optional<OrderDetail> order = id.isEmpty() ? Optional.empty() : order(field);
        return order.flatMap(
                        found -> cancellations.find(current.actor(), found.row().id(), id.orElseThrow()))
                .map(view -> CancellationNode.of(CancellationDocument.of(view, false)))
                .orElse(null);
    }

    @Nullable
    List<CancellationNode> cancellations(DataFetchingEnvironment field) {
        String status = field.getArgument("status");
        if ("CANCELLED".equals(status)) {
            return List.of();
        }
        Instant from = field.getArgument("dateFrom");
        Instant to = field.getArgument("dateTo");
        return order(field)
                .map(found -> Loaders.nodes(cancellations.list(
                        current.actor(),
                        found.row().id(),
                        status == null ? null : CancellationStatus.valueOf(status),
                        from,
                        to)))
                .orElse(null);
    }

    private Optional<OrderDetail> order(DataFetchingEnvironment field) {
        Optional<OrderDetail> order = lookup.find(OrderFields.text(field.getArguments(), "orderId"));
        order.ifPresent(found -> Loaders.known(field, found));
        return order;
    }

    CancellationNode preview(DataFetchingEnvironment field) {
        return node(calls.preview(command(field, true)));
    }

    CancellationNode cancel(DataFetchingEnvironment field) {
        idempotent.requireKey();
        return node(calls.cancel(command(field, false), null));
    }

    /** Reads the arguments by the rules for a body, and with its pointers. */
    private CancelCommand command(DataFetchingEnvironment field, boolean preview) {
        Map<String, Object> body = new LinkedHashMap<>(field.getArguments());
        String orderId = String.valueOf(body.remove("orderId"));
        body.computeIfPresent("refundMethod", (name, value) -> value.toString().toLowerCase(Locale.ROOT));
        JsonNode tree = reader.tree(Json.write(body).getBytes(StandardCharsets.UTF_8));
        CancelPartialRequest request = reader.bind(tree, CancelPartialRequest.class);
        OrderId order = lookup.id(orderId);
        return request.command(order, preview);
    }

    /** @throws StoredProblem when it is one */
    private static CancellationNode node(Answer answer) {
        if (answer.status() >= FIRST_ERROR) {
            throw new StoredProblem(answer);
        }
        return CancellationNode.of(Json.read(answer.body(), CancellationDocument.class));
    }
}
