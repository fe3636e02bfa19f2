package org.handcart.api.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.risk.RiskPolicy;
import org.handcart.risk.usecase.MaintainRiskRule;
import org.handcart.risk.usecase.RiskRuleQueries;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** From which score a deed waits for somebody else's word; by organisation and by store. */
@Path("/v1/risk-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RiskPoliciesResource {
    @Inject
    RiskRuleQueries rules;

    @Inject
    MaintainRiskRule maintainRule;

    @Inject
    StoreQueries stores;

    @Inject
    CurrentActor current;

    @GET
    @Path("/organisation")
    @Answers(value = "Read from which score deeds wait; version 0 when nothing was decided", view = RiskPolicy.class)
    public Response organisation() {
        return read(null);
    }

    @PUT
    @Path("/organisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide from which score deeds wait; If-Match names the version that is replaced",
            view = RiskPolicy.class,
            refuses = {ProblemType.RULE_REFUSED, ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response decide(@HeaderParam("If-Match") @Nullable String ifMatch, RiskPolicyRequest request) {
        return decide(null, ifMatch, request);
    }

    @GET
    @Path("/stores/{code}")
    @Answers(value = "Read what applies to a store; version 0 when it has nothing of its own", view = RiskPolicy.class)
    public Response ofStore(@PathParam("code") String code) {
        return read(known(code));
    }

    @PUT
    @Path("/stores/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide for a store; If-Match names the version that is replaced",
            view = RiskPolicy.class,
            refuses = {ProblemType.RULE_REFUSED, ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response decideForStore(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RiskPolicyRequest request) {
        return decide(known(code), ifMatch, request);
    }

    private Response read(@Nullable String store) {
        RiskPolicy policy = rules.policy(current.actor(), store);
        return Replies.ok(policy, policy.version());
    }

    private Response decide(@Nullable String store, @Nullable String ifMatch, RiskPolicyRequest request) {
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && rules.policy(current.actor(), store).version() > 0) {
            Etags.required(ifMatch);
        }
        RiskPolicy stored =
                Retrying.call(() -> maintainRule.decide(current.actor(), store, request.waitsFrom(), version));
        return Replies.ok(stored, stored.version());
    }

    private String known(String code) {
        return stores.find(current.actor(), code).map(store -> store.code()).orElseThrow(Problem::notFound);
    }
}
