package org.handcart.api.cod;

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
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** What is known and decided about customers who pay at the door. The id is the channel's. */
@Path("/v1/cod/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodCustomersResource {
    private static final int LONGEST_ID = 100;

    @Inject
    MaintainCodPolicy policies;

    @Inject
    CurrentActor current;

    @GET
    @Path("/{customer}")
    @Answers(value = "Read what is known of a customer who pays at the door", view = CustomerPolicy.class)
    public Response get(@PathParam("customer") String customer) {
        CustomerPolicy policy =
                policies.customer(current.actor(), checked(customer)).orElseThrow(Problem::notFound);
        return Replies.ok(policy, policy.version());
    }

    /** Creates, or replaces the version that If-Match names. */
    @PUT
    @Path("/{customer}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Block a customer, limit them or name their phone; If-Match names the version that is replaced",
            view = CustomerPolicy.class,
            refuses = {
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("customer") String customer,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CustomerPolicyRequest request) {
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0
                && policies.customer(current.actor(), checked(customer)).isPresent()) {
            Etags.required(ifMatch);
        }
        CustomerPolicy wanted = request.policy(checked(customer), version);
        CustomerPolicy stored = Retrying.call(() -> policies.put(current.actor(), wanted));
        return Replies.ok(stored, stored.version());
    }

    private static String checked(String id) {
        if (id.length() > LONGEST_ID) {
            throw Problem.notFound();
        }
        return id;
    }
}
