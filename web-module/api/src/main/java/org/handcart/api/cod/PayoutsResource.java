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
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.Payout;
import org.handcart.cod.usecase.PayOut;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Money that is owed back to customers after an over-collection or a dispute. */
@Path("/v1/cod/payouts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PayoutsResource {
    @Inject
    PayOut payOut;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    /** Who is to pay it out. */
    public record AssignRequest(
            @NotNull @Size(min = 1, max = 100) String to) {}

    /** How it was paid; a transfer has a reference. */
    public record PaidRequest(
            @NotNull Payout.Way method,
            @Nullable @Size(min = 1, max = 100) String reference) implements Checked {
        @Override
        public void check(Faults faults) {
            if (method != Payout.Way.DRAWER && reference == null) {
                faults.add("/reference", "is needed for a transfer");
            }
        }
    }

    @GET
    @Answers(value = "List what is owed back, oldest first, at most 200", view = Payout.class, list = true)
    public Response list(
            @QueryParam("status") @Nullable String status, @QueryParam("orderId") @Nullable String orderId) {
        Payout.Status wanted = status == null ? null : Params.constant("status", status, Payout.Status.class);
        OrderId order = orderId == null ? null : new OrderId(Params.id(orderId));
        return Replies.ok(new ListView<>(payOut.list(current.actor(), wanted, order)));
    }

    @POST
    @Path("/{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say who is to pay it out",
            view = Payout.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response assign(@PathParam("id") String id, AssignRequest request) {
        UUID payout = Params.id(id);
        return replies.run("POST /cod/payouts/assign", 200, () -> payOut.assign(current.actor(), payout, request.to()));
    }

    @POST
    @Path("/{id}/paid")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Record that it was paid out, by transfer or from the drawer",
            view = Payout.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response paid(@PathParam("id") String id, PaidRequest request) {
        UUID payout = Params.id(id);
        return replies.run(
                "POST /cod/payouts/paid",
                200,
                () -> payOut.pay(current.actor(), payout, request.method(), request.reference()));
    }
}
