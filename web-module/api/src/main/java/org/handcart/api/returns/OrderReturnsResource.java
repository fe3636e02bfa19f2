package org.handcart.api.returns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.OneTransaction;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnOutcome;
import org.handcart.returns.usecase.ReturnQueries;
import org.handcart.returns.usecase.TakeReturn;
import org.handcart.shared.idempotency.Answer;
import org.jspecify.annotations.Nullable;

/** Delivered goods of an order that come back: money at once, stock after inspection. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderReturnsResource {
    @Inject
    TakeReturn takeReturn;

    @Inject
    ReturnQueries returns;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    Problems problems;

    @POST
    @Path("/{id}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Take delivered goods back; with preview, compute and change nothing (200)",
            status = 201,
            view = ReturnDocument.class,
            refuses = {
                ProblemType.NOT_RETURNABLE,
                ProblemType.ABOVE_OWN_LIMIT,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response take(
            @PathParam("id") String idOrNumber,
            @QueryParam("preview") @Nullable String preview,
            ReturnRequest request) {
        boolean previewOnly = Params.flag("preview", preview);
        if (!previewOnly) {
            idempotent.requireKey();
        }
        ReturnCommand command = request.command(lookup.id(idOrNumber), previewOnly);
        return Replies.response(
                previewOnly
                        ? take(command)
                        : idempotent.run(
                                "POST /orders/{id}/returns", true, () -> oneTransaction.call(() -> take(command))));
    }

    private Answer take(ReturnCommand command) {
        return takeReturn
                .take(current.actor(), command)
                .fold(
                        accepted -> accepted(command, accepted),
                        refused -> problems.answer(
                                new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail())));
    }

    private static Answer accepted(ReturnCommand command, ReturnOutcome.Accepted accepted) {
        ReturnDocument document = ReturnDocument.of(accepted.goods(), command.preview());
        return command.preview()
                ? Replies.answer(200, document)
                : Replies.answer(
                        201,
                        document,
                        HttpHeaders.LOCATION,
                        "/api/v1/returns/" + accepted.goods().id());
    }

    @GET
    @Path("/{id}/returns")
    @Answers(value = "List the returns of an order", view = ReturnDocument.class, list = true)
    public Response list(@PathParam("id") String idOrNumber) {
        return Replies.ok(new ListView<>(returns.list(current.actor(), lookup.id(idOrNumber)).stream()
                .map(goods -> ReturnDocument.of(goods, false))
                .toList()));
    }
}
