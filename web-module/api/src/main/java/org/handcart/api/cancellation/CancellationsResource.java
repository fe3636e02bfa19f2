package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Cancelling part of an order, or all that is left of it, and reading what became of it. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellationsResource {
    @Inject
    CancellationCalls calls;

    @Inject
    CancellationQueries cancellations;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @POST
    @Path("/{id}/cancel-partial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Cancel some units; with preview, compute and change nothing (200)",
            status = 201,
            or = 202,
            view = CancellationDocument.class,
            refuses = {
                ProblemType.NOT_CANCELLABLE,
                ProblemType.REASON_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response cancelPartial(
            @PathParam("id") String idOrNumber,
            @QueryParam("preview") @Nullable String preview,
            CancelPartialRequest request) {
        boolean previewOnly = Params.flag("preview", preview);
        if (!previewOnly) {
            idempotent.requireKey();
        }
        CancelCommand command = request.command(lookup.id(idOrNumber), previewOnly);
        return Replies.response(previewOnly ? calls.preview(command) : calls.cancel(command, null));
    }

    /** Everything that can still be cancelled. No row is deleted. */
    @DELETE
    @Path("/{id}")
    @Answers(
            value = "Cancel everything that can still be cancelled",
            status = 201,
            or = 202,
            view = CancellationDocument.class,
            refuses = {
                ProblemType.NOT_CANCELLABLE,
                ProblemType.REASON_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.REFUND_EXCEEDS_CAPTURED
            })
    public Response cancelAll(
            @PathParam("id") String idOrNumber,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("comment") @Nullable String comment,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        if (reason == null) {
            throw Problem.parameter("reason", "is needed");
        }
        OptionalLong expected = Etags.given(ifMatch);
        OrderId order = lookup.id(idOrNumber);
        CancelCommand command =
                new CancelCommand(order, List.of(), reason, comment, RefundMethod.ORIGINAL, true, false, false);
        return Replies.response(calls.cancel(command, expected.isPresent() ? expected.getAsLong() : null));
    }

    @GET
    @Path("/{id}/cancellations/{cancellation}")
    @Answers(value = "Read a cancellation", view = CancellationDocument.class)
    public Response get(@PathParam("id") String idOrNumber, @PathParam("cancellation") String cancellation) {
        CancellationId id = new CancellationId(Params.id(cancellation));
        return cancellations
                .find(current.actor(), lookup.id(idOrNumber), id)
                .map(view -> Replies.ok(CancellationDocument.of(view, false)))
                .orElseThrow(Problem::notFound);
    }

    @GET
    @Path("/{id}/cancellations")
    @Answers(value = "List the cancellations of an order", view = CancellationDocument.class, list = true)
    public Response list(
            @PathParam("id") String idOrNumber,
            @QueryParam("status") @Nullable String status,
            @QueryParam("dateFrom") @Nullable String from,
            @QueryParam("dateTo") @Nullable String to) {
        OrderDetail order = lookup.detail(idOrNumber);
        CancellationStatus wanted = status == null ? null : Params.constant("status", status, CancellationStatus.class);
        return Replies.ok(new ListView<>(cancellations
                .list(
                        current.actor(),
                        order.row().id(),
                        wanted,
                        Params.instant("dateFrom", from),
                        Params.instant("dateTo", to))
                .stream()
                .map(view -> CancellationDocument.of(view, false))
                .toList()));
    }
}
