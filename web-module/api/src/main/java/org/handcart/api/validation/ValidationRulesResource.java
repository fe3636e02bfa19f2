package org.handcart.api.validation;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.order.PlaceOrderMapping;
import org.handcart.api.order.PlaceOrderRequest;
import org.handcart.api.order.QuotesResource;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.usecase.DraftOrder;
import org.handcart.order.Position;
import org.handcart.shared.verb.Retrying;
import org.handcart.validation.DryRun;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.TestResult;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.usecase.MaintainRule;
import org.handcart.validation.usecase.RuleQueries;
import org.handcart.validation.usecase.TryRule;
import org.jspecify.annotations.Nullable;

/** Rules that every order must pass: keeping them, and trying them before they are in force. */
@Path("/v1/validation-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ValidationRulesResource {
    @Inject
    RuleQueries rules;

    @Inject
    MaintainRule maintainRule;

    @Inject
    TryRule tryRule;

    @Inject
    DraftOrder draftOrder;

    @Inject
    OrderLookup orders;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List validation rules", view = RuleView.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(
                rules.list(current.actor()).stream().map(RuleView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a validation rule", view = RuleView.class)
    public Response get(@PathParam("code") String code) {
        ValidationRule rule = find(code);
        return Replies.ok(RuleView.of(rule, rules.failures(current.actor(), code)), rule.version());
    }

    @GET
    @Path("/{code}/history")
    @Answers(value = "Read every version of a validation rule, newest first", view = RuleView.class, list = true)
    public Response history(@PathParam("code") String code) {
        List<ValidationRule> versions = rules.history(current.actor(), code);
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return Replies.ok(new ListView<>(versions.stream().map(RuleView::of).toList()));
    }

    /** Creates, or replaces the version that If-Match names. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a validation rule, or replace the version that If-Match names",
            status = 200,
            or = 201,
            view = RuleView.class,
            refuses = {ProblemType.RULE_REFUSED, ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, RuleRequest request) {
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && rules.find(current.actor(), code).isPresent()) {
            Etags.required(ifMatch);
        }
        ValidationRule stored = stored(request.definition(code), version);
        return Response.fromResponse(Replies.ok(RuleView.of(stored), stored.version()))
                .status(version == 0 ? 201 : 200)
                .header(HttpHeaders.LOCATION, version == 0 ? "/api/v1/validation-rules/" + code : null)
                .build();
    }

    @DELETE
    @Path("/{code}")
    @Answers(
            value = "Put a validation rule out of force; it and its history stay",
            view = RuleView.class,
            refuses = {ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response delete(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Etags.required(ifMatch);
        RuleDefinition rule = find(code).definition();
        ValidationRule stored = stored(rule.outOfForce(), version);
        return Replies.ok(RuleView.of(stored), stored.version());
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Try an expression on an order of the past or on a draft, without keeping it",
            view = RuleTestView.class,
            refuses = {
                ProblemType.RULE_REFUSED,
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
    public Response test(RuleTestRequest request) {
        String order = request.order();
        TestResult result = order == null
                ? tryRule.on(current.actor(), request.rule(), draft(request.draft()))
                : tryRule.on(current.actor(), request.rule(), orders.id(order)).orElseThrow(Problem::notFound);
        return Replies.ok(RuleTestView.of(result));
    }

    private OrderDraft draft(@Nullable PlaceOrderRequest request) {
        PlaceCommand command = PlaceOrderMapping.command(Objects.requireNonNull(request, "checked with the request"));
        return draftOrder.draft(current.actor(), command).fold(draft -> draft, refused -> {
            throw QuotesResource.problem(refused);
        });
    }

    @POST
    @Path("/{code}/dry-run")
    @Answers(value = "Count what a rule would have done to orders of the past", view = DryRunView.class)
    public Response dryRun(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Instant first = Params.instant("from", from);
        Instant last = Params.instant("to", to);
        if (first == null || last == null || !first.isBefore(last)) {
            throw Problem.parameter("from", "and to are needed, in this order");
        }
        RuleDefinition rule = find(code).definition();
        return Replies.ok(DryRunView.of(
                tryRule.over(current.actor(), new DryRun(rule, first, last, position(after), limit(limit)))));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return TryRule.MOST_ORDERS;
        }
        int limit = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > TryRule.MOST_ORDERS) {
            throw Problem.parameter("limit", "must be 1 to " + TryRule.MOST_ORDERS);
        }
        return limit;
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(DryRunView.LIST, after);
        return new Position(place.at(), place.id());
    }

    private ValidationRule find(String code) {
        return rules.find(current.actor(), code).orElseThrow(Problem::notFound);
    }

    private ValidationRule stored(RuleDefinition rule, long version) {
        return Retrying.call(() -> maintainRule.put(current.actor(), rule, version))
                .orElseThrow(Problem::notFound);
    }
}
