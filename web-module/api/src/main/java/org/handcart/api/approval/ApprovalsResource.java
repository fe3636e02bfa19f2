package org.handcart.api.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import java.util.function.Supplier;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalPage;
import org.handcart.approval.ApprovalPage.Place;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.usecase.ApprovalQueries;
import org.handcart.approval.usecase.DecideApproval;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Money that waits for a second person (D23). */
@Path("/v1/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
    private static final String LIST = "approvals";

    @Inject
    ApprovalQueries approvals;

    @Inject
    DecideApproval decideApproval;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    /** What the second person says. */
    public record ApprovalDecisionRequest(
            @Nullable @Size(min = 1, max = 1000) String comment) {}

    /** @param next for {@code after}; null when this was the last page */
    public record ApprovalListView(
            List<ApprovalDocument> items, @Nullable String next) {}

    @GET
    @Answers(value = "List approvals of the caller's stores, newest first", view = ApprovalListView.class)
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("orderId") @Nullable String orderId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        ApprovalStatus wanted = status == null ? null : Params.constant("status", status, ApprovalStatus.class);
        OrderId order = orderId == null ? null : new OrderId(Params.id(orderId));
        Cursor.Place behind = after == null ? null : Cursor.place(LIST, after);
        ApprovalPage page = approvals.page(
                current.actor(),
                wanted,
                storeCode,
                order,
                behind == null ? null : new Place(behind.at(), behind.id()),
                Params.limit(limit));
        Place next = page.next();
        return Replies.ok(new ApprovalListView(
                page.items().stream().map(ApprovalDocument::of).toList(),
                next == null ? null : Cursor.of(LIST, next.requestedAt(), next.id())));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read an approval", view = ApprovalDocument.class)
    public Response get(@PathParam("id") String id) {
        return approvals
                .find(current.actor(), new ApprovalId(Params.id(id)))
                .map(ApprovalDocument::of)
                .map(Replies::ok)
                .orElseThrow(Problem::notFound);
    }

    /** Not by who asked for it, and only within the approver's own limits. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Agree: what was asked for is done now, for at most the amount",
            view = ApprovalDocument.class,
            refuses = {
                ProblemType.ALREADY_DECIDED,
                ProblemType.SECOND_PERSON_NEEDED,
                ProblemType.ABOVE_OWN_LIMIT,
                ProblemType.CONFLICT,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response approve(@PathParam("id") String id, ApprovalDecisionRequest request) {
        ApprovalId approval = new ApprovalId(Params.id(id));
        return decide(
                "POST /approvals/approve", () -> decideApproval.approve(current.actor(), approval, request.comment()));
    }

    /** Who asked may take it back this way. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say no: nothing goes back, and what was held is free again",
            view = ApprovalDocument.class,
            refuses = {
                ProblemType.ALREADY_DECIDED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response reject(@PathParam("id") String id, ApprovalDecisionRequest request) {
        ApprovalId approval = new ApprovalId(Params.id(id));
        return decide(
                "POST /approvals/reject", () -> decideApproval.reject(current.actor(), approval, request.comment()));
    }

    private Response decide(String route, Supplier<DecideOutcome> verb) {
        return Replies.response(idempotent.required(
                route,
                () -> verb.get()
                        .fold(
                                decided -> Replies.answer(200, ApprovalDocument.of(decided.approval())),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail())))));
    }
}
