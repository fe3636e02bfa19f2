package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancellableQueries;
import org.handcart.order.OrderId;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** What may still be cancelled: which units in which way, and the largest set with its money. */
@Path("/v1/orders/{id}/cancellable")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellableResource {
    @Inject
    CancellableQueries cancellable;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    /** The reason is CUSTOMER_REQUEST, the way of paying back the original one, unless they are given. */
    @GET
    @Answers(
            value = "What of an order may still be cancelled, and what that would be worth",
            view = CancellableView.class,
            refuses = {ProblemType.REASON_REFUSED, ProblemType.REFUND_EXCEEDS_CAPTURED})
    public Response get(
            @PathParam("id") String idOrNumber,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("refundMethod") @Nullable String refundMethod) {
        String why = reason == null ? ReasonCodes.CUSTOMER_REQUEST : reason;
        RefundMethod method = refundMethod == null
                ? RefundMethod.ORIGINAL
                : Params.constant("refundMethod", refundMethod, RefundMethod.class);
        OrderId order = lookup.id(idOrNumber);
        return Retrying.call(() -> cancellable.find(current.actor(), order, why, method))
                .map(found -> Replies.ok(CancellableView.of(found)))
                .orElseThrow(Problem::notFound);
    }
}
