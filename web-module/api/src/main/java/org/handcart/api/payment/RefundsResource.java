package org.handcart.api.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.usecase.ConfirmPayout;
import org.handcart.cancellation.usecase.ReplaceFailedRefund;
import org.handcart.payment.LastWord;
import org.handcart.payment.PayoutOutcome;
import org.handcart.payment.PayoutOutcome.Reason;
import org.handcart.payment.RefundDetail;
import org.handcart.payment.RefundPage;
import org.handcart.payment.RefundWay;
import org.handcart.payment.ReplaceCommand;
import org.handcart.payment.ReplaceOutcome;
import org.handcart.payment.usecase.AskAboutFailedRefund;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.idempotency.Answer;
import org.jspecify.annotations.Nullable;

/** Refunds of all orders; those that a person pays out are tasks. */
@Path("/v1/refunds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {
    private static final String LIST = "refunds";

    /** The life of a refund, in payment's words. */
    private enum Status {
        PENDING,
        PROCESSING,
        UNKNOWN,
        SUCCEEDED,
        FAILED,
        MANUAL,
        RELEASED,
        HELD,
        LET_GO,
        REPLACED
    }

    @Inject
    PaymentQueries payments;

    @Inject
    ConfirmPayout confirmPayout;

    @Inject
    AskAboutFailedRefund askAboutFailedRefund;

    @Inject
    ReplaceFailedRefund replaceFailedRefund;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Clock clock;

    @GET
    @Answers(
            value = "List refunds, oldest first; status=manual are the tasks of people, with owner and due date",
            view = RefundListView.class)
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        String wanted = status == null
                ? null
                : Params.constant("status", status, Status.class).name();
        UUID behind = after == null ? null : Params.id(Cursor.text(LIST, after));
        RefundPage page = payments.page(current.actor(), wanted, behind, Params.limit(limit));
        UUID next = page.next();
        return Replies.ok(new RefundListView(page.items(), next == null ? null : Cursor.of(LIST, next.toString())));
    }

    @POST
    @Path("/{id}/paid")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say that a person paid a MANUAL refund out; the cancellation behind it may end",
            view = RefundDetail.class,
            refuses = {
                ProblemType.NOT_PAYABLE,
                ProblemType.KEY_REUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response paid(@PathParam("id") String id, PayoutRequest request) {
        UUID refund = Params.id(id);
        return Replies.response(idempotent.required("POST /refunds/paid", () -> answer(refund, request)));
    }

    @POST
    @Path("/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value =
                    "Ask the gateway anew for a refund that FAILED for ever, under a new key; the answer is the refund in its"
                            + " place, or the failed one when it was paid after all",
            view = RefundDetail.class,
            refuses = {
                ProblemType.NOT_PAYABLE,
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.UNAVAILABLE,
                ProblemType.KEY_REUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response retry(@PathParam("id") String id, RefundRetryRequest request) {
        return replace("POST /refunds/retry", new ReplaceCommand(Params.id(id), RefundWay.ORIGINAL, request.comment()));
    }

    @POST
    @Path("/{id}/redirect")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value =
                    "Turn a refund that FAILED for ever into store credit or a task of a person; the answer is the refund in"
                            + " its place, or the failed one when it was paid after all",
            view = RefundDetail.class,
            refuses = {
                ProblemType.NOT_PAYABLE,
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.UNAVAILABLE,
                ProblemType.KEY_REUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response redirect(@PathParam("id") String id, RefundRedirectRequest request) {
        return replace("POST /refunds/redirect", new ReplaceCommand(Params.id(id), request.way(), request.comment()));
    }

    /** The gateway is asked before the transaction begins. */
    private Response replace(String route, ReplaceCommand command) {
        idempotent.requireKey();
        LastWord last = askAboutFailedRefund.ask(current.actor(), command.refund());
        return Replies.response(idempotent.required(route, () -> replaced(command, last)));
    }

    private Answer replaced(ReplaceCommand command, LastWord last) {
        ReplaceOutcome outcome = replaceFailedRefund.replace(current.actor(), command, last);
        if (outcome instanceof ReplaceOutcome.Refused refused) {
            throw switch (refused.reason()) {
                case UNKNOWN_REFUND -> Problem.notFound();
                case NOT_FAILED -> new Problem(ProblemType.NOT_PAYABLE, refused.reason(), refused.detail());
                case GATEWAY_SILENT ->
                    new Problem(ProblemType.UNAVAILABLE, refused.reason(), refused.detail())
                            .header(HttpHeaders.RETRY_AFTER, "30");
            };
        }
        return Replies.answer(
                200,
                outcome instanceof ReplaceOutcome.Replaced done
                        ? done.refund()
                        : ((ReplaceOutcome.PaidAfterAll) outcome).refund());
    }

    private Answer answer(UUID refund, PayoutRequest request) {
        PayoutOutcome outcome = confirmPayout.confirm(current.actor(), request.command(refund, clock.instant()));
        if (outcome instanceof PayoutOutcome.Refused refused) {
            throw refused.reason() == Reason.UNKNOWN_REFUND
                    ? Problem.notFound()
                    : new Problem(ProblemType.NOT_PAYABLE, refused.detail());
        }
        return Replies.answer(200, ((PayoutOutcome.Paid) outcome).refund());
    }
}
