package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.OneTransaction;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderId;
import org.handcart.order.PromiseClock;
import org.handcart.order.usecase.PausePromise;
import org.handcart.order.usecase.PromiseQueries;

/** The clock of an order's promise, and what the customer made it wait for. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PromisesResource {
    @Inject
    PromiseQueries promises;

    @Inject
    PausePromise pausePromise;

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

    /** 404 while the order is not confirmed: nothing is promised yet. */
    @GET
    @Path("/{id}/promise")
    @Answers(value = "Read the clock of an order's promise", view = PromiseClock.class)
    public Response get(@PathParam("id") String idOrNumber) {
        return promises.of(current.actor(), lookup.id(idOrNumber))
                .map(Replies::ok)
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/promise/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Stop the clock for what the customer causes",
            status = 201,
            view = PromiseClock.class,
            refuses = {ProblemType.TOO_LATE, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response pause(@PathParam("id") String idOrNumber, PauseRequest request) {
        OrderId order = lookup.id(idOrNumber);
        return Replies.response(idempotent.run(
                "POST /orders/{id}/promise/pauses",
                () -> oneTransaction.call(() -> pausePromise
                        .pause(current.actor(), request.command(order))
                        .fold(
                                paused -> Replies.answer(201, paused.clock()),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail()))))));
    }
}
