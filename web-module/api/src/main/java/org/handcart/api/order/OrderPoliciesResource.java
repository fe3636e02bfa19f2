package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderPolicy;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.order.usecase.SetOrderPolicy;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** What may happen to orders after they were placed: bundles, substitutes, returns; by organisation and by store. */
@Path("/v1/order-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderPoliciesResource {
    @Inject
    OrderPolicyQueries policies;

    @Inject
    SetOrderPolicy setOrderPolicy;

    @Inject
    StoreQueries stores;

    @Inject
    CurrentActor current;

    @GET
    @Path("/organisation")
    @Answers(value = "Read the organisation's policy for orders", view = OrderPolicy.class)
    public Response organisation() {
        return Replies.ok(policies.find(current.actor(), null).orElseGet(OrderPolicy::usual));
    }

    @PUT
    @Path("/organisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = "Set the organisation's policy for orders", view = OrderPolicy.class)
    public Response setOrganisation(OrderPolicyRequest request) {
        return set(null, request.policy());
    }

    @GET
    @Path("/stores/{code}")
    @Answers(value = "Read what applies to a store: its own policy or the organisation's", view = OrderPolicy.class)
    public Response ofStore(@PathParam("code") String code) {
        return Replies.ok(policies.of(current.actor(), known(code)));
    }

    @PUT
    @Path("/stores/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = "Set a store's own policy for orders", view = OrderPolicy.class)
    public Response setOfStore(@PathParam("code") String code, OrderPolicyRequest request) {
        return set(known(code), request.policy());
    }

    private Response set(@Nullable String store, OrderPolicy policy) {
        setOrderPolicy.set(current.actor(), store, policy);
        return Replies.ok(policy);
    }

    private String known(String code) {
        return stores.find(current.actor(), code).map(store -> store.code()).orElseThrow(Problem::notFound);
    }
}
