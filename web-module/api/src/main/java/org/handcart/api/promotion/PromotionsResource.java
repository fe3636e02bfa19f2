package org.handcart.api.promotion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionPage;
import org.handcart.promotion.usecase.EvaluatePromotions;
import org.handcart.promotion.usecase.MaintainPromotion;
import org.handcart.promotion.usecase.PromotionQueries;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Promotions: keeping them, and trying them on a basket. */
@Path("/v1/promotions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PromotionsResource {
    private static final String LIST = "promotions";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    @Inject
    PromotionQueries promotions;

    @Inject
    MaintainPromotion maintainPromotion;

    @Inject
    EvaluatePromotions evaluatePromotions;

    @Inject
    StoreQueries stores;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @GET
    @Answers(value = "List promotions", view = PromotionView.Page.class)
    public Response list(@QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        PromotionPage page =
                promotions.list(current.actor(), after == null ? null : Cursor.text(LIST, after), Params.limit(limit));
        return Replies.ok(new PromotionView.Page(
                page.items().stream().map(PromotionView::of).toList(),
                page.next() == null ? null : Cursor.of(LIST, page.next())));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a promotion", view = PromotionView.class)
    public Response get(@PathParam("code") String code) {
        Promotion promotion = promotions.find(current.actor(), code).orElseThrow(Problem::notFound);
        return Replies.ok(PromotionView.of(promotion), promotion.version());
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a promotion, or replace the version that If-Match names",
            status = 200,
            or = 201,
            view = PromotionView.class,
            refuses = {
                ProblemType.PROMOTION_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            PromotionRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem(ProblemType.NOT_FOUND, "a code has 1 to 40 capitals, digits, dashes and underscores");
        }
        long version = Etags.given(ifMatch).orElse(0);
        Optional<Promotion> before = promotions.find(current.actor(), code);
        if (version == 0 && before.isPresent()) {
            Etags.required(ifMatch);
        }
        Instant start = before.map(Promotion::from).orElseGet(clock::instant);
        Promotion wanted = request.promotion(code, version, start);
        Promotion stored = Retrying.call(() -> maintainPromotion.put(current.actor(), wanted));
        return Response.fromResponse(Replies.ok(PromotionView.of(stored), stored.version()))
                .status(version == 0 ? 201 : 200)
                .header(HttpHeaders.LOCATION, version == 0 ? "/api/v1/promotions/" + code : null)
                .build();
    }

    /** Takes it out of force; orders that have it keep it. */
    @DELETE
    @Path("/{code}")
    @Answers(
            value = "Take a promotion out of force",
            view = PromotionView.class,
            refuses = {ProblemType.STALE_VERSION})
    public Response delete(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Promotion known = promotions.find(current.actor(), code).orElseThrow(Problem::notFound);
        Promotion ended = new Promotion(
                known.name(),
                known.storeCode(),
                known.automatic(),
                known.terms(),
                known.from(),
                known.until(),
                known.usesPerCustomer(),
                false,
                Etags.given(ifMatch).orElse(known.version()));
        Promotion stored = Retrying.call(() -> maintainPromotion.put(current.actor(), ended));
        return Replies.ok(PromotionView.of(stored), stored.version());
    }

    @POST
    @Path("/evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Try the promotions in force on a basket; nothing is written",
            view = EvaluationView.class,
            refuses = {ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response evaluate(EvaluateRequest request) {
        if (stores.find(current.actor(), request.storeCode()).isEmpty()) {
            throw Problem.notFound();
        }
        List<BasketLine> basket = request.basket();
        Instant at = request.at() == null ? clock.instant() : request.at();
        PromotedBasket promoted = evaluatePromotions.evaluate(
                current.actor(), request.storeCode(), request.customerId(), request.named(), basket, at);
        return Replies.ok(EvaluationView.of(basket, promoted));
    }
}
