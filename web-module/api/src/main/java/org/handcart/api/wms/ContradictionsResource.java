package org.handcart.api.wms;

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
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.fulfillment.Contradiction;
import org.handcart.fulfillment.usecase.ResolveContradiction;

/** Reports of the warehouse that claim what cannot be; each is a task, and a person decides. The id is the report's eventId. */
@Path("/v1/wms/contradictions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContradictionsResource {
    private static final int LONGEST = 128;

    @Inject
    ResolveContradiction resolveContradiction;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @GET
    @Path("/{id}")
    @Answers(value = "Read a report that claims what cannot be", view = Contradiction.class)
    public Response get(@PathParam("id") String id) {
        return resolveContradiction
                .find(current.actor(), event(id))
                .map(Replies::ok)
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide what becomes of a report that claims what cannot be",
            view = Contradiction.class,
            refuses = {
                ProblemType.ANSWER_REFUSED,
                ProblemType.STOCK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response resolve(@PathParam("id") String id, ResolveRequest request) {
        String event = event(id);
        return Replies.response(idempotent.required(
                "POST /wms/contradictions/{id}/resolve",
                () -> resolveContradiction
                        .resolve(current.actor(), event, request.resolution(), request.comment())
                        .fold(
                                resolved -> Replies.answer(200, resolved.contradiction()),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail())))));
    }

    /** @throws Problem 404 for what no report can be called */
    private static String event(String id) {
        if (id.isBlank() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw Problem.notFound();
        }
        return id;
    }
}
