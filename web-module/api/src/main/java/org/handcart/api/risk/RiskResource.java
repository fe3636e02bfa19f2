package org.handcart.api.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderId;
import org.handcart.risk.AssessmentPage;
import org.handcart.risk.AssessmentSearch;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.usecase.RiskQueries;
import org.jspecify.annotations.Nullable;

/** What was found unusual, and what is counted. */
@Path("/v1/risk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RiskResource {
    private static final String LIST = "risk-assessments";

    @Inject
    RiskQueries risk;

    @Inject
    CurrentActor current;

    @GET
    @Path("/assessments")
    @Answers(value = "List what was unusual with the reasons, newest first", view = AssessmentView.Page.class)
    public Response assessments(
            @QueryParam("orderId") @Nullable String orderId,
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("agent") @Nullable String agent,
            @QueryParam("waits") @Nullable String waits,
            @QueryParam("minScore") @Nullable String minScore,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        AssessmentSearch search = new AssessmentSearch(
                orderId == null ? null : new OrderId(Params.id(orderId)),
                storeCode,
                agent,
                waits == null ? null : Params.flag("waits", waits),
                score(minScore),
                Params.instant("from", from),
                Params.instant("to", to),
                place(after));
        AssessmentPage page = risk.search(current.actor(), search, Params.limit(limit));
        AssessmentSearch.Place next = page.next();
        return Replies.ok(new AssessmentView.Page(
                page.items().stream().map(AssessmentView::of).toList(),
                next == null ? null : Cursor.of(LIST, next.at(), next.id())));
    }

    @GET
    @Path("/subjects/{kind}/{name}")
    @Answers(
            value = "Read what is counted for an agent by name, a customer by id, a store or an instrument",
            view = SubjectView.class)
    public Response subject(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @QueryParam("storeCode") @Nullable String storeCode) {
        SubjectKind wanted = Arrays.stream(SubjectKind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return risk.subject(current.actor(), wanted, name, storeCode)
                .map(figures -> Replies.ok(SubjectView.of(name, figures)))
                .orElseThrow(Problem::notFound);
    }

    private static int score(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
            throw Problem.parameter("minScore", "must be 1 to 100");
        }
        return Integer.parseInt(text);
    }

    private static AssessmentSearch.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(LIST, after);
        return new AssessmentSearch.Place(place.at(), place.id());
    }
}
