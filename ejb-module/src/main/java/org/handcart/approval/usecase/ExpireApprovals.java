package org.handcart.approval.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.domain.Approvals;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Nobody decided in time: what was held is free again. */
@Stateless
public class ExpireApprovals {

    private static final int BATCH = 50;

    @Inject
    Approvals approvals;

    @Inject
    Decisions decisions;

    @Inject
    Subjects subjects;

    @EJB
    LockOrder lockOrder;

    @Inject
    Clock clock;

    /** Those whose time is over, oldest first, at most 50. */
    @Requires(Permission.PROCESS)
    public List<ApprovalId> due(Actor actor) {
        return approvals.due(actor, clock.instant(), BATCH);
    }

    /** False when somebody decided it meanwhile, or its time is not over. Locks the order, then the approval. */
    @Requires(Permission.PROCESS)
    public boolean expire(Actor actor, ApprovalId id) {
        Optional<ApprovalView> found = approvals.find(actor, id);
        if (found.isEmpty()) {
            return false;
        }
        lockOrder.lock(actor, found.get().order());
        ApprovalView approval = approvals.lock(actor, id).orElseThrow();
        if (approval.status() != ApprovalStatus.OPEN || clock.instant().isBefore(approval.expiresAt())) {
            return false;
        }
        ApprovalView expired = decisions.record(actor, approval, ApprovalStatus.EXPIRED, null);
        subjects.of(approval.subject()).refused(actor, expired, "nobody approved it by " + approval.expiresAt());
        return true;
    }
}
