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
import java.time.LocalDate;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.CashCount;
import org.handcart.cod.CountCommand;
import org.handcart.cod.JournalLine;
import org.handcart.cod.StoreDay;
import org.handcart.cod.StoreDaySummary;
import org.handcart.cod.usecase.CloseDay;
import org.handcart.cod.usecase.CountDrawer;
import org.handcart.cod.usecase.StoreCashQueries;
import org.jspecify.annotations.Nullable;

/** The cash of stores by business day: reconcile, count, close (D26, F14). */
@Path("/v1/cod/stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoreCashResource {
    @Inject
    StoreCashQueries storeCash;

    @Inject
    CountDrawer countDrawer;

    @Inject
    CloseDay closeDay;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    /** Without a date each store is in the business day it has now. */
    @GET
    @Answers(value = "List the cash of stores in a business day", view = StoreDaySummary.class, list = true)
    public Response summaries(@QueryParam("date") @Nullable String date) {
        return Replies.ok(new ListView<>(storeCash.summaries(current.actor(), Params.date("date", date))));
    }

    @GET
    @Path("/{code}/reconciliation")
    @Answers(value = "Reconcile the cash of a store in a business day", view = ReconciliationView.class)
    public Response reconciliation(@PathParam("code") String code, @QueryParam("date") @Nullable String date) {
        return Replies.ok(storeCash
                .reconciliation(current.actor(), code, Params.date("date", date))
                .map(ReconciliationView::of)
                .orElseThrow(Problem::notFound));
    }

    /** At most 5,000 sides; of one rider where one is named. */
    @GET
    @Path("/{code}/journal")
    @Answers(value = "List what was posted in a store's business day", view = JournalLine.class, list = true)
    public Response journal(
            @PathParam("code") String code,
            @QueryParam("date") @Nullable String date,
            @QueryParam("rider") @Nullable String rider) {
        LocalDate day = Params.date("date", date);
        if (day == null) {
            throw Problem.parameter("date", "is needed");
        }
        return Replies.ok(new ListView<>(storeCash.journal(current.actor(), code, day, rider)));
    }

    @POST
    @Path("/{code}/days/{date}/count")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Count the drawer for a business day; the first of two people",
            status = 201,
            view = CashCount.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response count(@PathParam("code") String code, @PathParam("date") String date, CountRequest request) {
        LocalDate day = day(date);
        CountCommand command = request.command();
        return replies.run(
                "POST /cod/stores/{code}/days/{date}/count",
                201,
                () -> countDrawer.count(current.actor(), code, day, command));
    }

    /** What is posted afterwards belongs to the next day. Again: the same answer. */
    @POST
    @Path("/{code}/days/{date}/close")
    @Answers(
            value = "Close a business day; the second of two people",
            view = StoreDay.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response close(@PathParam("code") String code, @PathParam("date") String date) {
        LocalDate day = day(date);
        return replies.run(
                "POST /cod/stores/{code}/days/{date}/close", 200, () -> closeDay.close(current.actor(), code, day));
    }

    private static LocalDate day(String text) {
        LocalDate day = Params.date("date", text);
        if (day == null) {
            throw Problem.notFound();
        }
        return day;
    }
}
