package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.usecase.QuoteOrder;
import org.handcart.validation.Finding;

/** What an order would cost, before it is placed. */
@Path("/v1/orders/quote")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotesResource {
    @Inject
    QuoteOrder quoteOrder;

    @Inject
    CurrentActor current;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Price an order and explain the price; nothing is reserved or written",
            view = QuoteView.class,
            refuses = {
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.UNKNOWN_STORE,
                ProblemType.STORE_CLOSED,
                ProblemType.NO_STORE_NEARBY,
                ProblemType.UNKNOWN_PRODUCT,
                ProblemType.NO_PRICE,
                ProblemType.PRICE_NOT_ALLOWED,
                ProblemType.NEGATIVE_TOTAL
            })
    public Response quote(PlaceOrderRequest request) {
        return quoteOrder
                .quote(current.actor(), PlaceOrderMapping.command(request))
                .fold(quote -> Replies.ok(QuoteView.of(quote)), refused -> {
                    throw problem(refused);
                });
    }

    /** A refusal of placing, as everybody tells it. */
    public static Problem problem(PlaceOutcome.Refused refused) {
        ProblemType type = Reasons.type(refused.reason());
        if (!refused.rules().isEmpty()) {
            return new Problem(type, refused.reason(), refused.detail(), broken(refused.rules()))
                    .with("rules", refused.rules());
        }
        List<FieldFault> faults = refused.pointers().entrySet().stream()
                .map(fault -> FieldFault.at(fault.getKey(), fault.getValue()))
                .toList();
        return new Problem(type, refused.reason(), refused.detail(), faults);
    }

    /** One for each rule, also of several that are about the same place; the order as a whole is the empty pointer. */
    private static List<FieldFault> broken(List<Finding> rules) {
        return rules.stream()
                .map(rule -> FieldFault.at(rule.pointer() == null ? "" : rule.pointer(), rule.message()))
                .toList();
    }
}
