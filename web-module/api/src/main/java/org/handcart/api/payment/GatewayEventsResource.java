package org.handcart.api.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.usecase.GatewayEventQueries;
import org.jspecify.annotations.Nullable;

/** What payment gateways told us, and what became of it. */
@Path("/v1/gateway-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GatewayEventsResource {
    @Inject
    GatewayEventQueries events;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    /** UNMATCHED and CONTRADICTS wait for a person. */
    @GET
    @Answers(value = "List what payment gateways told, youngest first", view = GatewayEventRow.class, list = true)
    public Response list(@QueryParam("status") @Nullable String status, @QueryParam("limit") @Nullable String limit) {
        return Replies.ok(new ListView<>(events.list(
                current.actor(),
                status == null ? null : Params.constant("status", status, GatewayEventStatus.class),
                Params.limit(limit))));
    }

    @POST
    @Path("/{account}/{eventId}/retry")
    @Answers(
            value = "Look at an event once more, which is not in the books",
            status = 202,
            view = RetryView.class,
            refuses = {ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response retry(@PathParam("account") String account, @PathParam("eventId") String eventId) {
        return idempotent.respond("POST /gateway-events/retry", () -> {
            if (!events.again(current.actor(), account, eventId)) {
                throw Problem.notFound();
            }
            return Replies.answer(202, new RetryView(account, eventId));
        });
    }

    /** What is looked at once more. */
    public record RetryView(String account, String eventId) {}
}
