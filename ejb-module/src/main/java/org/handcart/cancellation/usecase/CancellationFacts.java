package org.handcart.cancellation.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cancellation.CancellationCompleted;
import org.handcart.cancellation.CancellationFailed;
import org.handcart.cancellation.CancellationInitiated;
import org.handcart.cancellation.CancellationPendingWms;
import org.handcart.cancellation.CancellationRejected;
import org.handcart.cancellation.CancellationRequested;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;

/** What a cancellation tells the world. */
final class CancellationFacts {

    private CancellationFacts() {}

    /** Everything that is true once the request has been worked off. */
    static List<DomainEvent> ofRequest(Actor actor, Cancellation it, boolean ended, Instant at) {
        List<DomainEvent> facts = new ArrayList<>();
        facts.add(new CancellationRequested(
                it.id(), it.order(), it.reason(), it.comment(), it.refundMethod(), actor.name(), it.facts(), at));
        if (it.cancelled() > 0) {
            facts.add(new CancellationInitiated(
                    it.id(), it.order(), it.value(), it.codReduction(), it.refund(), it.facts(), at));
        }
        Instant deadline = it.deadline();
        if (deadline != null) {
            facts.add(new CancellationPendingWms(it.id(), it.order(), deadline, it.facts(), at));
        }
        if (ended) {
            facts.addAll(ofEnd(it, Refunds.SETTLED, at));
        }
        return facts;
    }

    /** After a change of status; a refund on its way is told by payment. */
    static List<DomainEvent> ofEnd(Cancellation it, Refunds refunds, Instant at) {
        List<DomainEvent> facts = new ArrayList<>();
        if (refunds == Refunds.FAILED && it.needsAttention() != null) {
            facts.add(new CancellationFailed(it.id(), it.order(), it.needsAttention(), at));
        }
        if (it.status() == CancellationStatus.REJECTED) {
            facts.add(new CancellationRejected(it.id(), it.order(), it.facts(), at));
        } else if (it.status().isFinal()) {
            facts.add(new CancellationCompleted(
                    it.id(), it.order(), it.status(), it.value(), it.codReduction(), it.refund(), it.facts(), at));
        }
        return facts;
    }
}
