package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Counters;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.security.CurrentActor;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.usecase.PlaceOrder;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.order.TimelineEntry;
import org.handcart.order.Transition;
import org.handcart.order.Warning;
import org.handcart.order.usecase.OrderNumbers;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.idempotency.Answer;
import org.handcart.validation.Finding;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/** Placing and reading orders. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private static final String PLACE = "POST /orders";

    @Inject
    PlaceOrder placeOrder;

    @Inject
    OrderNumbers orderNumbers;

    @Inject
    OrderQueries orders;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @Inject
    Counters counters;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Place an order",
            status = 201,
            view = OrderView.class,
            refuses = {
                ProblemType.DUPLICATE_ORDER,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.OUT_OF_STOCK,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.UNKNOWN_STORE,
                ProblemType.STORE_CLOSED,
                ProblemType.NO_STORE_NEARBY,
                ProblemType.UNKNOWN_PRODUCT,
                ProblemType.NO_PRICE,
                ProblemType.PRICE_NOT_ALLOWED,
                ProblemType.TOTAL_MISMATCH,
                ProblemType.DISCOUNT_NOT_APPLICABLE,
                ProblemType.DISCOUNT_MISMATCH,
                ProblemType.NEGATIVE_TOTAL,
                ProblemType.COD_NOT_ELIGIBLE,
                ProblemType.RULE,
                ProblemType.TENDERS_REFUSED
            })
    public Response place(PlaceOrderRequest request, @HeaderParam("Prefer") @Nullable String prefer) {
        PlaceCommand command = PlaceOrderMapping.command(request);
        orderNumbers.prepare(current.actor(), command.storeCode());
        boolean minimal = "return=minimal".equals(prefer);
        Answer answer = idempotent.run(
                PLACE,
                () -> placeOrder
                        .place(current.actor(), command)
                        .fold(placed -> placed(placed, minimal), this::refused));
        if (answer.status() == 201 && !answer.replayed()) {
            counters.placed();
        }
        return Replies.response(answer);
    }

    private Answer placed(PlaceOutcome.Placed placed, boolean minimal) {
        AcceptedOrder order = placed.order();
        UUID id = order.id().value();
        String location = "/api/v1/orders/" + id;
        if (minimal) {
            return Replies.answer(201, PlacedView.of(order), HttpHeaders.LOCATION, location);
        }
        // Placing may have gone on to release the order: what is shown is the order as this transaction leaves it.
        OrderDetail detail = lookup.detail(id.toString());
        String etag = Etags.of(detail.row().version());
        return Replies.answer(
                201,
                OrderView.of(detail, warnings(placed.notices())),
                HttpHeaders.LOCATION,
                location,
                HttpHeaders.ETAG,
                etag);
    }

    private static List<Warning> warnings(List<Finding> notices) {
        return notices.stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .map(finding -> new Warning(finding.rule(), finding.message()))
                .toList();
    }

    private Answer refused(PlaceOutcome.Refused refused) {
        return problems.answer(QuotesResource.problem(refused));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read an order by id or number", view = OrderView.class)
    public Response get(@PathParam("id") String idOrNumber, @HeaderParam("If-None-Match") @Nullable String known) {
        OrderDetail order = lookup.detail(idOrNumber);
        long version = order.row().version();
        if (Etags.of(version).equals(known)) {
            return Response.notModified().header(HttpHeaders.ETAG, known).build();
        }
        return Replies.ok(OrderView.of(order), version);
    }

    @GET
    @Answers(value = "List orders", view = OrderListView.class)
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("customerId") @Nullable String customerId,
            @QueryParam("createdFrom") @Nullable String createdFrom,
            @QueryParam("createdTo") @Nullable String createdTo,
            @QueryParam("q") @Nullable String text,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        boolean oldestFirst = oldestFirst(sort);
        String list = oldestFirst ? "orders" : "-orders";
        OrderPage page = orders.search(
                current.actor(),
                new OrderSearch(
                        Params.constants("status", status, OrderStatus.class),
                        storeCode,
                        customerId,
                        Params.instant("createdFrom", createdFrom),
                        Params.instant("createdTo", createdTo),
                        text,
                        oldestFirst,
                        Params.limit(limit),
                        position(list, after)));
        return Replies.ok(new OrderListView(
                page.items().stream().map(OrderListView.Row::of).toList(), next(list, page.next())));
    }

    private static @Nullable Position position(String list, @Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(list, after);
        return new Position(place.at(), place.id());
    }

    private static @Nullable String next(String list, @Nullable Position last) {
        return last == null ? null : Cursor.of(list, last.createdAt(), last.id());
    }

    private static boolean oldestFirst(@Nullable String sort) {
        if (sort == null || sort.equals("-createdAt")) {
            return false;
        }
        if (sort.equals("createdAt")) {
            return true;
        }
        throw Problem.parameter("sort", "must be createdAt or -createdAt");
    }

    @GET
    @Path("/{id}/timeline")
    @Answers(value = "Read every event of an order", view = TimelineEntry.class, list = true)
    public Response timeline(@PathParam("id") String idOrNumber) {
        List<TimelineEntry> entries = orders.timeline(current.actor(), lookup.id(idOrNumber));
        if (entries.isEmpty()) {
            throw Problem.notFound();
        }
        return Replies.ok(new ListView<>(entries));
    }

    @GET
    @Path("/{id}/transitions")
    @Answers(value = "Read what may happen next", view = Transition.class, list = true)
    public Response transitions(@PathParam("id") String idOrNumber) {
        List<Transition> next = orders.transitions(
                current.actor(), lookup.detail(idOrNumber).row().id());
        return Replies.ok(new ListView<>(next));
    }
}
