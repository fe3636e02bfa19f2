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
import java.util.Currency;
import java.util.Optional;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** What an organisation decided about paying at the door, one policy a currency. */
@Path("/v1/cod/policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodPoliciesResource {
    @Inject
    MaintainCodPolicy policies;

    @Inject
    CurrentActor current;

    @GET
    @Path("/{currency}")
    @Answers(value = "Read what holds for a currency; version 0 when nothing was decided", view = HousePolicy.class)
    public Response get(@PathParam("currency") String currency) {
        HousePolicy policy = policies.house(current.actor(), known(currency));
        return Replies.ok(policy, policy.version());
    }

    /** Creates, or replaces the version that If-Match names. */
    @PUT
    @Path("/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide limits and risks for a currency; If-Match names the version that is replaced",
            view = HousePolicy.class,
            refuses = {ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED, ProblemType.AMOUNT_NOT_EXACT})
    public Response put(
            @PathParam("currency") String currency,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            HousePolicyRequest request) {
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && policies.house(current.actor(), known(currency)).version() > 0) {
            Etags.required(ifMatch);
        }
        HousePolicy wanted = request.policy(known(currency), version);
        HousePolicy stored = Retrying.call(() -> policies.put(current.actor(), wanted));
        return Replies.ok(stored, stored.version());
    }

    private static Currency known(String code) {
        return Optional.of(code)
                .filter(given -> given.matches("[A-Z]{3}"))
                .flatMap(given -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(given))
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .findAny())
                .orElseThrow(Problem::notFound);
    }
}
