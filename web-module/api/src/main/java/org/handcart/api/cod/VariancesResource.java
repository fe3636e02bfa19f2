package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.json.Amounts;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.CashCount;
import org.handcart.cod.VarianceTrend;
import org.handcart.cod.usecase.DecideCount;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Counts of bags and drawers, and what a second person says of them (D9, D23). */
@Path("/v1/cod/variances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VariancesResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 92;

    @Inject
    StoreCashQueries storeCash;

    @Inject
    DecideCount decideCount;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    @Inject
    Clock clock;

    @GET
    @Answers(value = "List counts that wait for a second person, oldest first", view = CashCount.class, list = true)
    public Response pending() {
        return Replies.ok(new ListView<>(storeCash.pending(current.actor())));
    }

    /** By rider and business day, over at most 92 days; the last 30 where nothing is said. */
    @GET
    @Path("/trend")
    @Answers(value = "Read what was missing of riders, day by day", view = VarianceTrend.class, list = true)
    public Response trend(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("rider") @Nullable String rider) {
        LocalDate given = Params.date("to", to);
        LocalDate through = given == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1)
                : given;
        LocalDate begin = Params.date("from", from);
        LocalDate first = begin == null ? through.minusDays(USUAL_DAYS) : begin;
        if (first.isAfter(through) || first.plusDays(MOST_DAYS).isBefore(through)) {
            throw Problem.parameter("from", "must lie at most %d days before to".formatted(MOST_DAYS));
        }
        return Replies.ok(new ListView<>(storeCash.variances(current.actor(), first, through, rider)));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read a count", view = CashCount.class)
    public Response get(@PathParam("id") String id) {
        return Replies.ok(count(id));
    }

    /** Neither who counted nor whose cash it is may do this. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Accept the difference of a count",
            view = CashCount.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT
            })
    public Response approve(@PathParam("id") String id, DecideRequest request) {
        CashCount count = count(id);
        Money seen = seen(request.variance(), count.variance().currency());
        return replies.run(
                "POST /cod/variances/{id}/approve",
                200,
                () -> decideCount.approve(current.actor(), count.id(), seen, request.comment()));
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Have a bag or drawer counted again",
            view = CashCount.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response reject(@PathParam("id") String id, RejectRequest request) {
        CashCount count = count(id);
        return replies.run(
                "POST /cod/variances/{id}/reject",
                200,
                () -> decideCount.reject(current.actor(), count.id(), request.comment()));
    }

    private CashCount count(String id) {
        return storeCash.count(current.actor(), Params.id(id)).orElseThrow(Problem::notFound);
    }

    private static @Nullable Money seen(@Nullable String variance, Currency currency) {
        if (variance == null) {
            return null;
        }
        Amounts amounts = Amounts.in(currency.getCurrencyCode(), "/variance");
        Money seen = amounts.of(variance, "/variance");
        amounts.refuse();
        return seen;
    }
}
