package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.Waiver;
import org.handcart.cod.usecase.WaiveDue;
import org.handcart.dispatch.usecase.ApproveWaiver;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Dues that will never come in: one person asks for them to be given up, another decides. */
@Path("/v1/cod/waivers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaiversResource {
    @Inject
    WaiveDue waiveDue;

    @Inject
    ApproveWaiver approveWaiver;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    /** Which due, and why. */
    public record WaiveRequest(
            @NotNull UUID orderId,
            @NotNull @Size(min = 1, max = 1000) String reason) {}

    /** What the second person says. */
    public record WaiverDecisionRequest(
            @Nullable @Size(min = 1, max = 1000) String comment) {}

    @GET
    @Answers(value = "List waivers, oldest first, at most 200", view = Waiver.class, list = true)
    public Response list(
            @QueryParam("status") @Nullable String status, @QueryParam("orderId") @Nullable String orderId) {
        Waiver.Status wanted = status == null ? null : Params.constant("status", status, Waiver.Status.class);
        OrderId order = orderId == null ? null : new OrderId(Params.id(orderId));
        return Replies.ok(new ListView<>(waiveDue.list(current.actor(), wanted, order)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Ask for all that is due of an order to be given up",
            status = 201,
            view = Waiver.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response request(WaiveRequest request) {
        return replies.run(
                "POST /cod/waivers",
                201,
                () -> waiveDue.request(current.actor(), new OrderId(request.orderId()), request.reason()));
    }

    /** Not by who asked for it. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Give the due up",
            view = Waiver.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response approve(@PathParam("id") String id, WaiverDecisionRequest request) {
        UUID waiver = Params.id(id);
        return replies.run(
                "POST /cod/waivers/approve",
                200,
                () -> approveWaiver.approve(current.actor(), waiver, request.comment()));
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Leave the due as it is",
            view = Waiver.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response reject(@PathParam("id") String id, WaiverDecisionRequest request) {
        UUID waiver = Params.id(id);
        return replies.run(
                "POST /cod/waivers/reject", 200, () -> waiveDue.reject(current.actor(), waiver, request.comment()));
    }
}
