package org.handcart.cancellation.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handcart.cancellation.CancellationCompleted;
import org.handcart.cancellation.CancellationFailed;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationInitiated;
import org.handcart.cancellation.CancellationOverridden;
import org.handcart.cancellation.CancellationPendingWms;
import org.handcart.cancellation.CancellationRequested;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancelledItem;
import org.handcart.cancellation.Overridden;
import org.handcart.cancellation.RequestedUnits;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.shared.DomainEvent;

/**
 * What a cancellation tells the world, in the order of S1: requested, initiated, then what order, payment and inventory
 * tell, then completed or failed, never both.
 */
final class CancellationFacts {

    private CancellationFacts() {}

    /** Stands before everything that order, payment and inventory tell about it. */
    static List<DomainEvent> ofStart(Asked asked, ReducedOrder reduced) {
        List<DomainEvent> facts = new ArrayList<>();
        facts.add(requested(asked, reduced));
        Overridden overridden = asked.overridden(reduced);
        if (overridden != null) {
            facts.add(new CancellationOverridden(
                    asked.id(), reduced.order(), overridden, asked.command().comment(), asked.at()));
        }
        facts.add(initiated(asked.id(), reduced, asked.at()));
        return facts;
    }

    static CancellationRequested requested(Asked asked, ReducedOrder reduced) {
        return new CancellationRequested(
                asked.id(),
                reduced.order(),
                reduced.customerId(),
                reduced.lines().stream()
                        .map(line -> new RequestedUnits(line.line(), line.sku(), line.requested(), line.unitPrice()))
                        .toList(),
                asked.actor().name(),
                asked.reason().code(),
                asked.command().comment(),
                asked.command().refundMethod(),
                asked.at());
    }

    static CancellationInitiated initiated(CancellationId id, ReducedOrder reduced, Instant at) {
        return new CancellationInitiated(
                id,
                reduced.order(),
                reduced.customerId(),
                reduced.lines().stream().map(CancellationFacts::item).toList(),
                reduced.value(),
                at);
    }

    private static CancelledItem item(Reduction line) {
        return new CancelledItem(
                line.line(),
                line.requested(),
                line.cancelled(),
                line.held(),
                line.rejected(),
                Reduced.name(line.reason()),
                line.value());
    }

    /** The warehouse was asked. */
    static List<DomainEvent> ofWaiting(Cancellation it, Instant at) {
        Instant deadline = Objects.requireNonNull(it.deadline());
        return List.of(new CancellationPendingWms(it.id(), it.order(), deadline, it.facts(), at));
    }

    /** After a change of status; a refund on its way is told by payment. */
    static List<DomainEvent> ofEnd(Cancellation it, Refunds refunds, Instant at) {
        if (refunds == Refunds.FAILED) {
            return List.of(failed(it, CancellationFailed.REFUND_FAILED, true, at));
        }
        if (it.status() == CancellationStatus.REJECTED) {
            return List.of(failed(it, it.rejectReason(), false, at));
        }
        return it.status().isFinal() ? List.of(completed(it, at)) : List.of();
    }

    private static CancellationCompleted completed(Cancellation it, Instant at) {
        return new CancellationCompleted(
                it.id(),
                it.order(),
                it.customerId(),
                it.status(),
                it.facts(),
                it.value(),
                it.codReduction(),
                it.refund(),
                it.refundMethod(),
                at);
    }

    private static CancellationFailed failed(Cancellation it, String reason, boolean compensate, Instant at) {
        return new CancellationFailed(
                it.id(),
                it.order(),
                it.customerId(),
                it.status(),
                reason,
                it.needsAttention(),
                compensate,
                it.facts(),
                it.refund(),
                it.refundMethod(),
                at);
    }
}
