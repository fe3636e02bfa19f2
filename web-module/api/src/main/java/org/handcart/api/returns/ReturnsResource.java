package org.handcart.api.returns;

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
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.returns.InspectCommand;
import org.handcart.returns.ReturnId;
import org.handcart.returns.usecase.InspectReturn;
import org.handcart.returns.usecase.ReturnQueries;

/** Goods that came back, until somebody has looked at them. */
@Path("/v1/returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnsResource {
    @Inject
    InspectReturn inspectReturn;

    @Inject
    ReturnQueries returns;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    Problems problems;

    @GET
    @Path("/{id}")
    @Answers(value = "Read a return", view = ReturnDocument.class)
    public Response get(@PathParam("id") String id) {
        return returns.find(current.actor(), new ReturnId(Params.id(id)))
                .map(goods -> Replies.ok(ReturnDocument.of(goods, false)))
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/inspect")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say whether goods that came back can be sold again",
            view = ReturnDocument.class,
            refuses = {
                ProblemType.NOT_RETURNABLE,
                ProblemType.STOCK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED
            })
    public Response inspect(@PathParam("id") String id, InspectRequest request) {
        InspectCommand command = request.command(new ReturnId(Params.id(id)));
        return Replies.response(idempotent.run(
                "POST /returns/{id}/inspect",
                () -> oneTransaction.call(() -> inspectReturn
                        .inspect(current.actor(), command)
                        .fold(
                                done -> Replies.answer(200, ReturnDocument.of(done.goods(), false)),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail()))))));
    }
}
