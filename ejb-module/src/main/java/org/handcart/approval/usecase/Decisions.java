package org.handcart.approval.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handcart.approval.ApprovalApproved;
import org.handcart.approval.ApprovalExpired;
import org.handcart.approval.ApprovalRejected;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.domain.Approvals;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Writes down how an approval ended, and tells it. */
@Dependent
class Decisions {

    @Inject
    Approvals approvals;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    ApprovalView record(Actor actor, ApprovalView open, ApprovalStatus status, @Nullable String comment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApprovalView decided = new ApprovalView(
                open.id(),
                open.subject(),
                open.subjectId(),
                open.order(),
                open.storeCode(),
                open.amount(),
                open.requestHash(),
                open.breaches(),
                open.riskReasons(),
                status,
                open.requestedBy(),
                open.requestedAt(),
                open.expiresAt(),
                actor.name(),
                now,
                comment);
        approvals.decide(actor, decided);
        outbox.publish(actor, List.of(fact(decided, actor.name(), now)));
        return decided;
    }

    private static DomainEvent fact(ApprovalView it, String by, Instant at) {
        return switch (it.status()) {
            case APPROVED ->
                new ApprovalApproved(
                        it.id(),
                        it.subject(),
                        it.subjectId(),
                        it.order(),
                        it.amount(),
                        it.requestedBy(),
                        by,
                        it.comment(),
                        at);
            case REJECTED ->
                new ApprovalRejected(
                        it.id(),
                        it.subject(),
                        it.subjectId(),
                        it.order(),
                        it.amount(),
                        it.requestedBy(),
                        by,
                        it.comment(),
                        at);
            case EXPIRED ->
                new ApprovalExpired(
                        it.id(),
                        it.subject(),
                        it.subjectId(),
                        it.order(),
                        it.amount(),
                        it.requestedBy(),
                        by,
                        it.comment(),
                        at);
            case OPEN -> throw new IllegalArgumentException("open is no decision");
        };
    }
}
