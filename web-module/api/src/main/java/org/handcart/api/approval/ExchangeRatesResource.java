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
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.json.Amounts;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.approval.ExchangeRate;
import org.handcart.approval.usecase.MaintainLimits;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** What currencies are worth to the organisation, so that limits count over all of them (D23). */
@Path("/v1/exchange-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeRatesResource {
    @Inject
    MaintainLimits limits;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List the rates that hold", view = ExchangeRate.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(limits.rates(current.actor())));
    }

    @GET
    @Path("/{currency}/history")
    @Answers(value = "List every rate of a currency, newest first, at most 200", view = ExchangeRate.class, list = true)
    public Response history(@PathParam("currency") String currency) {
        return Replies.ok(new ListView<>(limits.rates(current.actor(), Paths.currency(currency))));
    }

    /** What was spent before keeps its rate. */
    @PUT
    @Path("/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Book a rate; If-Match names the version that is replaced",
            view = ExchangeRate.class,
            refuses = {
                ProblemType.LIMIT_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("currency") String currency,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RateRequest request) {
        Currency of = Paths.currency(currency);
        Amounts base = Amounts.in(request.base(), "/base");
        base.refuse();
        long version = Etags.given(ifMatch).orElse(0);
        List<ExchangeRate> before = limits.rates(current.actor(), of);
        if (version == 0 && !before.isEmpty()) {
            Etags.required(ifMatch);
        }
        ExchangeRate stored = Retrying.call(() -> limits.book(
                current.actor(),
                of,
                Currency.getInstance(request.base()),
                new BigDecimal(request.rate()),
                Paths.version(version)));
        return Replies.ok(stored, stored.version());
    }
}
