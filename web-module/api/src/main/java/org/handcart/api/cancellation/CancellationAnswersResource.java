package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancellationId;
import org.handcart.fulfillment.usecase.DecideForWarehouse;
import org.handcart.order.OrderId;

/** A manager's word for a warehouse that does not answer a cancellation. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellationAnswersResource {
    @Inject
    DecideForWarehouse decideForWarehouse;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @POST
    @Path("/{id}/cancellations/{cancellation}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide for a warehouse that has not answered in time",
            view = CancellationDocument.class,
            refuses = {
                ProblemType.ANSWER_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response answer(
            @PathParam("id") String idOrNumber,
            @PathParam("cancellation") String cancellation,
            CancellationAnswerRequest request) {
        CancellationId id = new CancellationId(Params.id(cancellation));
        OrderId order = lookup.id(idOrNumber);
        return Replies.response(idempotent.required(
                "POST /orders/{id}/cancellations/{cancellation}/answer",
                () -> decideForWarehouse
                        .decide(current.actor(), request.decision(order, id))
                        .fold(
                                decided -> Replies.answer(200, CancellationDocument.of(decided.cancellation(), false)),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail())))));
    }
}
