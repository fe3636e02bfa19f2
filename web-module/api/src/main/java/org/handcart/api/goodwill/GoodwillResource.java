package org.handcart.api.goodwill;

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
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.goodwill.GoodwillCommand;
import org.handcart.goodwill.GoodwillOutcome;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.goodwill.GoodwillView;
import org.handcart.goodwill.usecase.GiveGoodwill;
import org.handcart.goodwill.usecase.GoodwillQueries;
import org.handcart.shared.idempotency.Answer;
import org.jspecify.annotations.Nullable;

/** Money given back, or off the due, without an item. */
@Path("/v1/orders/{id}/goodwill")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GoodwillResource {
    @Inject
    GiveGoodwill giveGoodwill;

    @Inject
    GoodwillQueries goodwills;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @GET
    @Answers(
            value = "List what was given of an order without an item, oldest first",
            view = GoodwillView.class,
            list = true)
    public Response list(@PathParam("id") String idOrNumber) {
        List<GoodwillView> found =
                goodwills.of(current.actor(), lookup.id(idOrNumber)).orElseThrow(Problem::notFound);
        return Replies.ok(new ListView<>(found));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value =
                    "Give money without an item: off what is due first, the rest goes back; 202 when it waits for approval;"
                            + " with preview, compute and change nothing (200)",
            status = 201,
            view = GoodwillView.class,
            refuses = {
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response give(
            @PathParam("id") String idOrNumber,
            @QueryParam("preview") @Nullable String preview,
            GoodwillRequest request) {
        boolean previewOnly = Params.flag("preview", preview);
        if (!previewOnly) {
            idempotent.requireKey();
        }
        GoodwillCommand command = request.command(lookup.id(idOrNumber), previewOnly);
        return Replies.response(
                previewOnly
                        ? answer(command)
                        : idempotent.required("POST /orders/{id}/goodwill", () -> answer(command)));
    }

    private Answer answer(GoodwillCommand command) {
        GoodwillOutcome outcome = giveGoodwill.give(current.actor(), command);
        if (outcome instanceof GoodwillOutcome.UnknownOrder) {
            throw Problem.notFound();
        }
        if (outcome instanceof GoodwillOutcome.OtherCurrency other) {
            throw new Problem(
                    ProblemType.UNKNOWN_CURRENCY,
                    null,
                    "the order is in " + other.currency(),
                    List.of(new FieldFault("/amount/currency", null, "must be " + other.currency())));
        }
        GoodwillView view = ((GoodwillOutcome.Accepted) outcome).goodwill();
        return Replies.answer(status(command, view), view);
    }

    private static int status(GoodwillCommand command, GoodwillView view) {
        if (command.preview()) {
            return 200;
        }
        return view.status() == GoodwillStatus.GIVEN ? 201 : 202;
    }
}
