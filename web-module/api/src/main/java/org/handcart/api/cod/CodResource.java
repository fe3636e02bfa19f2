package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.CodValidation;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.DepositTask;
import org.handcart.cod.usecase.RiderCashQueries;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.cod.usecase.ValidateCod;
import org.handcart.dispatch.usecase.ConfirmCollection;
import org.handcart.order.OrderId;
import org.handcart.shared.idempotency.Answer;

/** Cash at the door: may it be asked for, was it taken, who carries it. */
@Path("/v1/cod")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodResource {
    @Inject
    ValidateCod validateCod;

    @Inject
    ConfirmCollection confirmCollection;

    @Inject
    StoreCashQueries storeCash;

    @Inject
    RiderCashQueries riderCash;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @Inject
    Clock clock;

    /** Changes nothing. */
    @POST
    @Path("/validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "May this be paid at the door",
            view = CodValidation.class,
            refuses = {ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response validate(CodValidateRequest request) {
        UUID order = request.orderId();
        CodValidation validation = order == null
                ? validateCod.validate(current.actor(), request.draft())
                : validateCod
                        .validate(current.actor(), new OrderId(order), request.quoted())
                        .orElseThrow(Problem::notFound);
        return Replies.ok(validation);
    }

    /** An amount other than the due is recorded, never refused (D9). */
    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Record what was collected at the door",
            status = 201,
            view = CollectionView.class,
            refuses = {
                ProblemType.NOT_COLLECTABLE,
                ProblemType.UNKNOWN_VERSION,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response confirm(CodConfirmRequest request) {
        idempotent.requireKey();
        CollectCommand command = request.command(clock.instant());
        return Replies.response(idempotent.run(
                "POST /cod/confirm",
                true,
                () -> confirmCollection
                        .confirm(current.actor(), command)
                        .fold(
                                collected -> Replies.answer(201, CollectionView.of(collected.collection())),
                                this::refused)));
    }

    private Answer refused(CollectOutcome.Refused refused) {
        return problems.answer(new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail()));
    }

    /** Every account summed; zero for each currency at any time (I4). */
    @GET
    @Path("/trial-balance")
    @Answers(value = "Sum the whole cash journal by account", view = TrialBalanceView.class)
    public Response trialBalance() {
        return Replies.ok(TrialBalanceView.of(storeCash.trialBalance(current.actor())));
    }

    @GET
    @Path("/deposit-tasks")
    @Answers(value = "List riders who must hand cash in", view = DepositTask.class, list = true)
    public Response depositTasks() {
        return Replies.ok(new ListView<>(riderCash.tasks(current.actor())));
    }
}
