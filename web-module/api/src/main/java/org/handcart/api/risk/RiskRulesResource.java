package org.handcart.api.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskRule;
import org.handcart.risk.usecase.MaintainRiskRule;
import org.handcart.risk.usecase.RiskRuleQueries;
import org.handcart.risk.usecase.TryRiskRule;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** When what somebody takes back is unusual: keeping the rules, and trying them before they are in force. */
@Path("/v1/risk-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RiskRulesResource {
    @Inject
    RiskRuleQueries rules;

    @Inject
    MaintainRiskRule maintainRule;

    @Inject
    TryRiskRule tryRule;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List risk rules, those that came with the product too", view = RiskRuleView.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(
                rules.list(current.actor()).stream().map(RiskRuleView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a risk rule", view = RiskRuleView.class)
    public Response get(@PathParam("code") String code) {
        KeptRule rule = find(code);
        return Replies.ok(RiskRuleView.of(rule), rule.version());
    }

    @GET
    @Path("/{code}/history")
    @Answers(
            value = "Read every version that the organisation wrote of a risk rule, newest first",
            view = RiskRuleView.class,
            list = true)
    public Response history(@PathParam("code") String code) {
        find(code);
        List<KeptRule> versions = rules.history(current.actor(), code);
        return Replies.ok(new ListView<>(versions.stream().map(RiskRuleView::of).toList()));
    }

    /** Creates, or replaces the version that If-Match names; a rule of the product is its version 0. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a risk rule, or replace the version that If-Match names",
            status = 200,
            or = 201,
            view = RiskRuleView.class,
            refuses = {
                ProblemType.RULE_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RiskRuleRequest request) {
        boolean known = rules.find(current.actor(), code).isPresent();
        long version = known ? Etags.required(ifMatch) : Etags.given(ifMatch).orElse(0);
        KeptRule stored = stored(request.rule(code), version);
        return Response.fromResponse(Replies.ok(RiskRuleView.of(stored), stored.version()))
                .status(known ? 200 : 201)
                .header(HttpHeaders.LOCATION, known ? null : "/api/v1/risk-rules/" + code)
                .build();
    }

    @DELETE
    @Path("/{code}")
    @Answers(
            value = "Put a risk rule out of force; it and its history stay",
            view = RiskRuleView.class,
            refuses = {ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response delete(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Etags.required(ifMatch);
        KeptRule stored = stored(find(code).rule().outOfForce(), version);
        return Replies.ok(RiskRuleView.of(stored), stored.version());
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Try a draft on what was done in the last days, without keeping it",
            view = RiskTrialView.class,
            refuses = {ProblemType.RULE_REFUSED, ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response test(RiskRuleTestRequest request) {
        return tryRule.over(current.actor(), request.draft(), request.days())
                .map(trial -> Replies.ok(RiskTrialView.of(trial)))
                .orElseThrow(Problem::notFound);
    }

    private KeptRule find(String code) {
        return rules.find(current.actor(), code).orElseThrow(Problem::notFound);
    }

    private KeptRule stored(RiskRule rule, long version) {
        return Retrying.call(() -> maintainRule.put(current.actor(), rule, version))
                .orElseThrow(Problem::notFound);
    }
}
