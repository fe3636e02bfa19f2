package org.handcart.api.approval;

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
import java.util.Currency;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.usecase.MaintainLimits;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** How much each role may give back without asking (D23). */
@Path("/v1/approval-limits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalLimitsResource {
    @Inject
    MaintainLimits limits;

    @Inject
    CurrentActor current;

    @GET
    @Answers(
            value = "List what the organisation decided; where it decided nothing, what is built in holds",
            view = ApprovalLimit.class,
            list = true)
    public Response list() {
        return Replies.ok(new ListView<>(limits.list(current.actor())));
    }

    /** 404 where nothing can be said: then everything waits. */
    @GET
    @Path("/{role}/{currency}")
    @Answers(
            value = "Read what holds for a role in a currency; version 0 when it is built in",
            view = ApprovalLimit.class)
    public Response get(@PathParam("role") String role, @PathParam("currency") String currency) {
        ApprovalLimit limit = limits.find(current.actor(), Paths.role(role), Paths.currency(currency))
                .orElseThrow(Problem::notFound);
        return Replies.ok(limit, limit.version());
    }

    @GET
    @Path("/{role}/{currency}/history")
    @Answers(value = "List every version, newest first, at most 200", view = ApprovalLimit.class, list = true)
    public Response history(@PathParam("role") String role, @PathParam("currency") String currency) {
        return Replies.ok(new ListView<>(limits.history(current.actor(), Paths.role(role), Paths.currency(currency))));
    }

    /** Creates, or replaces the version that If-Match names; what was spent before stays counted. */
    @PUT
    @Path("/{role}/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide a limit; If-Match names the version that is replaced",
            view = ApprovalLimit.class,
            refuses = {
                ProblemType.LIMIT_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT
            })
    public Response put(
            @PathParam("role") String role,
            @PathParam("currency") String currency,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            LimitRequest request) {
        Role of = Paths.role(role);
        Currency in = Paths.currency(currency);
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && !limits.history(current.actor(), of, in).isEmpty()) {
            Etags.required(ifMatch);
        }
        ApprovalLimit wanted = request.limit(of, in, Paths.version(version));
        ApprovalLimit stored = Retrying.call(() -> limits.put(current.actor(), wanted));
        return Replies.ok(stored, stored.version());
    }
}
