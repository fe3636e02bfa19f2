package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.usecase.BringToBank;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.shared.Money;

/** Cash on its way to the bank. */
@Path("/v1/cod/bank-deposits/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankDepositsResource {
    @Inject
    BringToBank bringToBank;

    @Inject
    StoreCashQueries storeCash;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    @GET
    @Answers(value = "Read a deposit at the bank", view = BankDeposit.class)
    public Response get(@PathParam("id") String id) {
        return Replies.ok(storeCash.bankDeposit(current.actor(), Params.id(id)).orElseThrow(Problem::notFound));
    }

    /** Another amount than was sent is booked as the store's variance, and only by somebody else than the sender. */
    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Confirm a deposit by the line of the bank's statement",
            view = BankDeposit.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response confirm(@PathParam("id") String id, ArrivedRequest request) {
        UUID deposit = Params.id(id);
        Money arrived = request.arrived().money("/arrived");
        return replies.run(
                "POST /cod/bank-deposits/{id}/confirm",
                200,
                () -> bringToBank.confirm(current.actor(), deposit, arrived, request.statementLine()));
    }
}
