package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.handcart.api.json.MoneyRequest;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.Dispute;
import org.handcart.cod.usecase.DecideDispute;
import org.handcart.cod.usecase.OpenDispute;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Customers who say that what was collected is not right. */
@Path("/v1/cod/disputes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DisputesResource {
    @Inject
    OpenDispute openDispute;

    @Inject
    DecideDispute decideDispute;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    /** What is disputed, and what the customer says. */
    public record OpenRequest(
            @NotNull UUID orderId,
            @NotNull Dispute.Kind kind,
            @NotNull @Valid MoneyRequest amount,
            @NotNull @Size(min = 1, max = 1000) String claim) {}

    /** A statement, or the address of a file. */
    public record EvidenceRequest(
            @NotNull Dispute.Evidence.Type kind,
            @NotNull @Size(min = 1, max = 2000) String content) {}

    /** Who answers for what is given back. */
    public record UpholdRequest(
            @NotNull Dispute.Bearer bearer,
            @NotNull @Size(min = 1, max = 1000) String comment) {}

    /** Why not. */
    public record RejectDisputeRequest(
            @NotNull @Size(min = 1, max = 1000) String comment) {}

    @GET
    @Answers(value = "List disputes, oldest first, at most 200", view = Dispute.class, list = true)
    public Response list(
            @QueryParam("status") @Nullable String status, @QueryParam("orderId") @Nullable String orderId) {
        Dispute.Status wanted = status == null ? null : Params.constant("status", status, Dispute.Status.class);
        OrderId order = orderId == null ? null : new OrderId(Params.id(orderId));
        return Replies.ok(new ListView<>(openDispute.list(current.actor(), wanted, order)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Dispute what was collected, or what is missing",
            status = 201,
            view = Dispute.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response open(OpenRequest request) {
        Money amount = request.amount().money("/amount");
        return replies.run(
                "POST /cod/disputes",
                201,
                () -> openDispute.open(
                        current.actor(), new OrderId(request.orderId()), request.kind(), amount, request.claim()));
    }

    @POST
    @Path("/{id}/evidence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Bring something forward while a dispute is open",
            status = 201,
            view = Dispute.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response evidence(@PathParam("id") String id, EvidenceRequest request) {
        UUID dispute = Params.id(id);
        return replies.run(
                "POST /cod/disputes/evidence",
                201,
                () -> openDispute.addEvidence(current.actor(), dispute, request.kind(), request.content()));
    }

    /** Not by who opened it. */
    @POST
    @Path("/{id}/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide for the customer: it is paid back, or given up",
            view = Dispute.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response uphold(@PathParam("id") String id, UpholdRequest request) {
        UUID dispute = Params.id(id);
        return replies.run(
                "POST /cod/disputes/uphold",
                200,
                () -> decideDispute.uphold(current.actor(), dispute, request.bearer(), request.comment()));
    }

    /** Not by who opened it. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide against the customer",
            view = Dispute.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response reject(@PathParam("id") String id, RejectDisputeRequest request) {
        UUID dispute = Params.id(id);
        return replies.run(
                "POST /cod/disputes/reject",
                200,
                () -> decideDispute.reject(current.actor(), dispute, request.comment()));
    }
}
