package org.handcart.approval.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalPage;
import org.handcart.approval.ApprovalPage.Place;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.domain.Approvals;
import org.handcart.approval.domain.Approvals.Wanted;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of approvals. */
@Stateless
public class ApprovalQueries {

    @Inject
    Approvals approvals;

    /** Empty for an unknown one and for one of a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<ApprovalView> find(Actor actor, ApprovalId id) {
        return approvals.find(actor, id).filter(it -> actor.seesStore(it.storeCode()));
    }

    /**
     * Of the actor's stores, newest first; null is any.
     *
     * @param limit 1 to 100
     */
    @Requires(Permission.ORDER_READ)
    public ApprovalPage page(
            Actor actor,
            @Nullable ApprovalStatus status,
            @Nullable String storeCode,
            @Nullable OrderId order,
            @Nullable Place after,
            int limit) {
        List<ApprovalView> found = approvals.page(actor, new Wanted(status, storeCode, order, after), limit + 1);
        if (found.size() <= limit) {
            return new ApprovalPage(found, null);
        }
        ApprovalView last = found.get(limit - 1);
        return new ApprovalPage(
                List.copyOf(found.subList(0, limit)),
                new Place(last.requestedAt(), last.id().value()));
    }
}
