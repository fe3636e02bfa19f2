package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** A cancellation as a reader sees it. */
@Dependent
class CancellationViews {

    @Inject
    Cancellations cancellations;

    CancellationView of(Cancellation it, Money codDue, List<RefundPart> refunds, List<Step> steps) {
        return new CancellationView(
                it.id(),
                it.order(),
                it.status(),
                it.refundMethod(),
                it.reason(),
                it.fault(),
                it.comment(),
                it.value(),
                it.refund(),
                it.codReduction(),
                codDue,
                it.itemViews(),
                refunds,
                steps,
                it.bundleMode(),
                it.overridden(),
                it.policy(),
                it.worths(),
                it.needsAttention(),
                it.createdAt());
    }

    List<Step> steps(Actor actor, Cancellation it) {
        return cancellations.steps(actor.org(), it.order()).stream()
                .filter(recorded -> recorded.cancellation().equals(it.id()))
                .map(Cancellations.RecordedStep::step)
                .toList();
    }
}
