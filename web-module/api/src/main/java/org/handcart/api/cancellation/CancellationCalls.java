package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.handcart.api.admission.Door;
import org.handcart.api.http.Counters;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.OneTransaction;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Conflict;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** Runs the verb behind both ways to cancel, and gives it time to end. */
@RequestScoped
public class CancellationCalls {
    private static final String ROUTE = "POST /orders/{id}/cancel-partial";

    @Inject
    CancelPartially cancelPartially;

    @Inject
    CancellationWait waiting;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    LockOrder locks;

    @Inject
    OneTransaction oneTransaction;

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

    /** 200 with a {@link CancellationDocument}, or a problem; nothing changes. */
    public Answer preview(CancelCommand command) {
        CancelOutcome outcome = Retrying.call(() -> cancelPartially.cancel(current.actor(), command));
        return outcome.fold(
                accepted -> Replies.answer(200, CancellationDocument.of(accepted.cancellation(), true)), this::refused);
    }

    /**
     * 201 or 202 with a {@link CancellationDocument}, or a problem; the same again for the same Idempotency-Key.
     *
     * @param expected version of the order the caller knows; null for any; the order is locked before it
     *     is compared
     */
    public Answer cancel(CancelCommand command, @Nullable Long expected) {
        Answer answer = idempotent.run(
                ROUTE,
                true,
                () -> oneTransaction.call(() -> {
                    checkVersion(command.order(), expected);
                    return cancelPartially
                            .cancel(current.actor(), command)
                            .fold(accepted -> accepted(accepted.cancellation()), this::refused);
                }));
        if (answer.replayed() || answer.status() >= 300) {
            return answer;
        }
        Answer last = answer.status() == 202 ? finished(command.order(), answer) : answer;
        counters.cancelled(last.status() == 202 ? "pending" : "ended");
        return last;
    }

    /** The answer that was stored said "in work"; when the work ends in time, the better answer takes its place. */
    private Answer finished(OrderId order, Answer first) {
        String location = first.headers().get(HttpHeaders.LOCATION);
        if (location == null) {
            return first;
        }
        door.leave(request);
        String id = location.substring(location.lastIndexOf('/') + 1);
        CancellationView view = waiting.finished(order, new CancellationId(java.util.UUID.fromString(id)));
        // Who waits for a person is told why by the first answer alone.
        if (view.status() == CancellationStatus.PROCESSING || view.status() == CancellationStatus.PENDING_APPROVAL) {
            return first;
        }
        Answer better = accepted(view);
        idempotent.revise(ROUTE, better);
        return better;
    }

    private void checkVersion(OrderId order, @Nullable Long expected) {
        if (expected != null && locks.lock(current.actor(), order)) {
            long version = lookup.detail(order.toString()).row().version();
            if (version != expected) {
                throw Conflict.staleVersion(version);
            }
        }
    }

    private Answer accepted(CancellationView view) {
        String location = "/api/v1/orders/" + view.order() + "/cancellations/" + view.id();
        return Replies.answer(
                isOver(view.status()) ? 201 : 202,
                CancellationDocument.of(view, false),
                HttpHeaders.LOCATION,
                location);
    }

    private static boolean isOver(CancellationStatus status) {
        return switch (status) {
            case COMPLETED, PARTIALLY_COMPLETED, FAILED, REJECTED -> true;
            case PROCESSING, PENDING_APPROVAL, PENDING_WMS -> false;
        };
    }

    private Answer refused(CancelOutcome.Refused refused) {
        Problem problem = new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail());
        if (!refused.lines().isEmpty()) {
            problem.with(
                    "items",
                    refused.lines().stream().map(CancellationDocument.Item::of).toList());
        }
        if (refused.closedAt() != null) {
            problem.with("closedAt", refused.closedAt());
        }
        return problems.answer(problem);
    }
}
