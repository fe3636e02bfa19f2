package org.handcart.api.order;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Replies;
import org.handcart.api.json.MergePatch;
import org.handcart.api.json.StrictReader;
import org.handcart.api.json.StrictTree;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.OnShort;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderLineId;
import org.handcart.order.usecase.AmendOrder;
import org.handcart.shared.Conflict;
import org.handcart.shared.json.Json;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** Changing what may change after placement: a merge patch on the version the caller read. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AmendmentsResource {
    @Inject
    AmendOrder amendOrder;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    StrictReader reader;

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Answers(
            value = "Change address, contact, notes or onShort by merge patch",
            view = OrderView.class,
            refuses = {ProblemType.TOO_LATE, ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response amend(
            @PathParam("id") String idOrNumber, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        long expected = Etags.required(ifMatch);
        OrderDetail order = lookup.detail(idOrNumber);
        if (order.row().version() != expected) {
            throw Conflict.staleVersion(order.row().version());
        }
        AmendCommand command = command(order, expected, patch);
        AmendOutcome outcome = Retrying.call(() -> amendOrder.amend(current.actor(), command));
        return outcome.fold(amended -> changed(idOrNumber), refused -> {
            throw new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail());
        });
    }

    private Response changed(String idOrNumber) {
        OrderDetail order = lookup.detail(idOrNumber);
        return Replies.ok(OrderView.of(order), order.row().version());
    }

    private AmendCommand command(OrderDetail order, long expected, JsonNode patch) {
        if (!patch.isObject()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "a merge patch is an object");
        }
        AmendRequest merged = reader.bind(MergePatch.apply(current(order), patch), AmendRequest.class);
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (patch.has("notes")) {
            changes.put("notes", merged.notes());
        }
        if (patch.has("customer")) {
            changes.put("customer", CustomerRequest.of(merged.customer()));
        }
        if (patch.has("deliveryAddress")) {
            changes.put("deliveryAddress", AddressRequest.of(merged.deliveryAddress()));
        }
        return new AmendCommand(order.row().id(), expected, changes, onShort(merged));
    }

    private static Map<OrderLineId, OnShort> onShort(AmendRequest merged) {
        Map<OrderLineId, OnShort> wanted = new LinkedHashMap<>();
        if (merged.lines() != null) {
            merged.lines().forEach(line -> wanted.put(new OrderLineId(line.id()), line.onShort()));
        }
        return wanted;
    }

    /** The order as far as a patch may touch it. */
    private static JsonNode current(OrderDetail order) {
        Map<String, @Nullable Object> document = new HashMap<>();
        document.put("customer", order.customer());
        document.put("deliveryAddress", order.address());
        document.put("notes", order.notes());
        return StrictTree.parse(Json.write(document).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
