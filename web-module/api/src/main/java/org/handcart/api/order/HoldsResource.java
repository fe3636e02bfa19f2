package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.checkout.usecase.ReleaseHold;
import org.handcart.order.HoldId;
import org.handcart.order.HoldOutcome;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.HoldQueries;
import org.handcart.order.usecase.PlaceHold;
import org.handcart.shared.idempotency.Answer;

/** The holds of one order: it waits for somebody's word before it goes to the warehouse. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldsResource {
    @Inject
    PlaceHold placeHold;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    HoldQueries holds;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @GET
    @Path("/{id}/holds")
    @Answers(value = "List the holds of an order, open and released", view = HoldView.class, list = true)
    public Response list(@PathParam("id") String idOrNumber) {
        OrderId order = lookup.detail(idOrNumber).row().id();
        List<OrderHold> found = holds.of(current.actor(), order);
        return Replies.ok(new ListView<>(found.stream().map(HoldView::of).toList()));
    }

    @POST
    @Path("/{id}/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Hold an order before the warehouse gets it",
            status = 201,
            view = HoldView.class,
            refuses = {ProblemType.NOT_HOLDABLE, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response place(@PathParam("id") String idOrNumber, HoldRequest request) {
        OrderId order = lookup.id(idOrNumber);
        return idempotent.respond(
                "POST /orders/{id}/holds",
                () -> placeHold
                        .place(current.actor(), order, request.hold())
                        .fold(
                                done -> Replies.answer(
                                        201,
                                        HoldView.of(done.hold()),
                                        HttpHeaders.LOCATION,
                                        "/api/v1/orders/" + order + "/holds"),
                                this::refused));
    }

    @POST
    @Path("/{id}/holds/{holdId}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Release a hold; with the last one the order goes on",
            view = HoldView.class,
            refuses = {ProblemType.NOT_HOLDABLE, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response release(
            @PathParam("id") String idOrNumber, @PathParam("holdId") String holdId, HoldReleaseRequest request) {
        OrderId order = lookup.id(idOrNumber);
        HoldId hold = new HoldId(Params.id(holdId));
        return idempotent.respond(
                "POST /orders/{id}/holds/{holdId}/release",
                () -> releaseHold
                        .release(current.actor(), order, hold, request.reason())
                        .fold(done -> Replies.answer(200, HoldView.of(done.hold())), this::refused));
    }

    private Answer refused(HoldOutcome.Refused refused) {
        return problems.answer(new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail()));
    }
}
