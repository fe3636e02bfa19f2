package org.handcart.approval.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalPage.Place;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The approvals of an organisation. */
public interface Approvals {

    void add(Actor actor, ApprovalView approval, @Nullable String customer);

    Optional<ApprovalView> find(Actor actor, ApprovalId id);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<ApprovalView> lock(Actor actor, ApprovalId id);

    /** One more name of the customer, as it was given with the spending. */
    @Nullable
    String customer(Actor actor, ApprovalId id);

    void decide(Actor actor, ApprovalView decided);

    /** Open ones whose time is over, oldest first. */
    List<ApprovalId> due(Actor actor, Instant now, int limit);

    /** Of the actor's stores, newest first. */
    List<ApprovalView> page(Actor actor, Wanted wanted, int limit);

    /** Null is any. */
    record Wanted(
            @Nullable ApprovalStatus status,
            @Nullable String storeCode,
            @Nullable OrderId order,
            @Nullable Place after) {}
}
