package org.handcart.api.payment;

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
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.payment.StoreCredit;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.usecase.GrantStoreCredit;
import org.handcart.payment.usecase.StoreCreditQueries;
import org.handcart.shared.Money;

/** What a customer has with the organisation. The id is the channel's. */
@Path("/v1/customers/{customer}/store-credit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoreCreditResource {
    private static final int LONGEST_ID = 100;

    @Inject
    StoreCreditQueries credits;

    @Inject
    GrantStoreCredit grantStoreCredit;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @GET
    @Answers(
            value = "Read a customer's store credit by currency: balance and the last entries, newest first",
            view = StoreCredit.class,
            list = true)
    public Response get(@PathParam("customer") String customer) {
        return Replies.ok(new ListView<>(credits.of(current.actor(), checked(customer))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Give a customer store credit, for a reason",
            status = 201,
            view = StoreCreditEntry.class,
            refuses = {
                ProblemType.CREDIT_REFUSED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.KEY_REUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response grant(@PathParam("customer") String customer, StoreCreditRequest request) {
        String whose = checked(customer);
        Money amount = request.amount().money("/amount");
        return Replies.response(idempotent.required(
                "POST /customers/store-credit",
                () -> Replies.answer(
                        201,
                        grantStoreCredit.grant(
                                current.actor(), whose, amount, request.reason(), request.expiresAt()))));
    }

    private static String checked(String id) {
        if (id.length() > LONGEST_ID || id.isBlank()) {
            throw Problem.notFound();
        }
        return id;
    }
}
