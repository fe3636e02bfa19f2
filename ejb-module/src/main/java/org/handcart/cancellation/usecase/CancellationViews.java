package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Step;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A cancellation as a reader sees it. */
@Dependent
class CancellationViews {

    @Inject
    Cancellations cancellations;

    @Inject
    Outbox outbox;

    CancellationView of(Cancellation it, Money codDue, List<RefundPart> refunds, List<Step> steps) {
        UUID approval = it.approval();
        ApprovalWait waited = approval == null ? null : new ApprovalWait(new ApprovalId(approval), List.of());
        return of(it, codDue, refunds, steps, waited);
    }

    CancellationView of(
            Cancellation it,
            Money codDue,
            List<RefundPart> refunds,
            List<Step> steps,
            @Nullable ApprovalWait approval) {
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
                approval,
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

    /** Those of a cancellation that began in this transaction, without a look into the event store. */
    List<Step> firstSteps(Cancellation it) {
        String named = "\"cancellationId\":\"" + it.id() + "\"";
        return outbox.told(it.order().value()).stream()
                .filter(told -> told.type().startsWith("cancellation."))
                .filter(told -> told.data().contains(named))
                .map(told -> new Step(told.at(), told.type().replaceFirst("\\.v\\d+$", ""), told.actor()))
                .toList();
    }
}
