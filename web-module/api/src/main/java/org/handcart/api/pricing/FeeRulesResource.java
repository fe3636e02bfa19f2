package org.handcart.api.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.Wanted;
import org.handcart.pricing.usecase.FeeQueries;
import org.handcart.pricing.usecase.MaintainFeeRule;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** Fees that orders pay by rule: delivery, small baskets, surges, handling, paying at the door, packaging. */
@Path("/v1/fee-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeeRulesResource {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    FeeQueries fees;

    @Inject
    MaintainFeeRule maintain;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List fee rules with what they say now and later", view = FeeRuleView.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(
                fees.list(current.actor()).stream().map(FeeRuleView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a fee rule with what it says now and later", view = FeeRuleView.class)
    public Response get(@PathParam("code") String code) {
        return reply(fees.find(current.actor(), code, false).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/{code}/history")
    @Answers(value = "Read a fee rule with all it ever said, also what was withdrawn", view = FeeRuleView.class)
    public Response history(@PathParam("code") String code) {
        return reply(fees.find(current.actor(), code, true).orElseThrow(Problem::notFound));
    }

    /** What it says from the same instant on is replaced; the same again changes nothing. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a fee rule, or let it say something else from an instant on",
            view = FeeRuleView.class,
            refuses = {
                ProblemType.FEE_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, FeeRuleRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "a fee rule has a code of 1 to 64 letters, digits, dots, dashes, underscores");
        }
        long version = Etags.given(ifMatch).orElse(0);
        Wanted<FeeTerms> wanted = request.wanted();
        return reply(Retrying.call(() -> maintain.put(current.actor(), code, wanted, version)));
    }

    /** What has not begun is withdrawn. */
    @DELETE
    @Path("/{code}")
    @Answers(value = "End a fee rule now; its history stays", view = FeeRuleView.class)
    public Response end(@PathParam("code") String code) {
        if (!Retrying.call(() -> maintain.end(current.actor(), code))) {
            throw Problem.notFound();
        }
        return get(code);
    }

    private static Response reply(FeeRule rule) {
        return Replies.ok(FeeRuleView.of(rule), rule.version());
    }
}
