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
import java.util.List;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CountCommand;
import org.handcart.cod.CountedCash;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.usecase.CloseShift;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.cod.usecase.OpenShift;
import org.handcart.cod.usecase.RiderCashQueries;
import org.handcart.cod.usecase.TakeDeposit;
import org.jspecify.annotations.Nullable;

/** What a rider carries, from the float to the count (D9). */
@Path("/v1/cod/riders/{rider}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RiderCashResource {
    @Inject
    CodQueries cod;

    @Inject
    RiderCashQueries riderCash;

    @Inject
    OpenShift openShift;

    @Inject
    TakeDeposit takeDeposit;

    @Inject
    CloseShift closeShift;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    @GET
    @Path("/cash")
    @Answers(value = "Read what a rider carries", view = RiderCashView.class)
    public Response cash(@PathParam("rider") String rider) {
        String who = Paths.rider(rider);
        RiderShift shift = riderCash.shifts(current.actor(), who, 1).stream()
                .filter(last -> last.status() != ShiftStatus.CLOSED)
                .findFirst()
                .orElse(null);
        return Replies.ok(RiderCashView.of(
                cod.cashOf(current.actor(), who),
                shift,
                riderCash.task(current.actor(), who).orElse(null)));
    }

    @GET
    @Path("/shifts")
    @Answers(value = "List a rider's shifts, newest first", view = RiderShift.class, list = true)
    public Response shifts(@PathParam("rider") String rider, @QueryParam("limit") @Nullable String limit) {
        List<RiderShift> shifts = riderCash.shifts(current.actor(), Paths.rider(rider), Params.limit(limit));
        return Replies.ok(new ListView<>(shifts));
    }

    @GET
    @Path("/shifts/{id}")
    @Answers(value = "Read a shift", view = RiderShift.class)
    public Response shift(@PathParam("rider") String rider, @PathParam("id") String id) {
        return Replies.ok(own(rider, id));
    }

    @POST
    @Path("/shifts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Open a shift with a float out of the drawer",
            status = 201,
            view = RiderShift.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response open(@PathParam("rider") String rider, OpenShiftRequest request) {
        CountedCash floatIssued = request.floatIssued().counted("/floatIssued");
        return replies.run(
                "POST /cod/riders/{rider}/shifts",
                201,
                () -> openShift.open(current.actor(), request.storeCode(), Paths.rider(rider), floatIssued));
    }

    /** Also more than the ledger knows of: a rider who was offline hands in what was not told yet. */
    @POST
    @Path("/deposits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Take cash from a rider during the shift",
            status = 201,
            view = CashDeposit.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response deposit(@PathParam("rider") String rider, DepositRequest request) {
        CountedCash handedIn = request.handedIn().counted("/handedIn");
        return replies.run(
                "POST /cod/riders/{rider}/deposits",
                201,
                () -> takeDeposit.take(current.actor(), Paths.rider(rider), request.storeCode(), handedIn));
    }

    /** Closed at once when nothing is missing; otherwise the count waits for somebody else: see /cod/variances. */
    @POST
    @Path("/shifts/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Count the bag at the end of a shift",
            view = ShiftCountView.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response close(@PathParam("rider") String rider, @PathParam("id") String id, CountRequest request) {
        UUID shift = own(rider, id).id();
        CountCommand command = request.command();
        return replies.run(
                "POST /cod/riders/{rider}/shifts/{id}/close",
                200,
                () -> closeShift.close(current.actor(), shift, command),
                ShiftCountView::of);
    }

    private RiderShift own(String rider, String id) {
        return riderCash
                .shift(current.actor(), Params.id(id))
                .filter(shift -> shift.riderId().equals(rider))
                .orElseThrow(Problem::notFound);
    }
}
