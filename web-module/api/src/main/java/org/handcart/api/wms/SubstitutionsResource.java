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
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.SubstitutionView;
import org.handcart.fulfillment.usecase.DecideSubstitution;
import org.handcart.fulfillment.usecase.SubstitutionQueries;
import org.handcart.order.OrderId;

/** What the warehouse picked instead of what was ordered, and the customer's word on it. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubstitutionsResource {
    @Inject
    SubstitutionQueries substitutions;

    @Inject
    DecideSubstitution decideSubstitution;

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

    @GET
    @Path("/{id}/substitutions")
    @Answers(value = "List the substitutions of an order", view = SubstitutionView.class, list = true)
    public Response list(@PathParam("id") String idOrNumber) {
        return Replies.ok(new ListView<>(substitutions.list(current.actor(), lookup.id(idOrNumber))));
    }

    /** Without consent the store's policy decides who bears the difference, or that the substitute does not come. */
    @POST
    @Path("/{id}/substitutions/{substitution}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Agree to a dearer substitute, or not",
            view = SubstitutionView.class,
            refuses = {ProblemType.ALREADY_DECIDED, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response consent(
            @PathParam("id") String idOrNumber,
            @PathParam("substitution") String substitution,
            ConsentRequest request) {
        OrderId order = lookup.id(idOrNumber);
        SubstitutionId id = new SubstitutionId(Params.id(substitution));
        return Replies.response(idempotent.run(
                "POST /orders/{id}/substitutions/{substitution}/consent",
                () -> oneTransaction.call(() -> decideSubstitution
                        .decide(current.actor(), order, id, request.accept())
                        .fold(
                                done -> Replies.answer(200, done.substitution()),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail()))))));
    }
}
