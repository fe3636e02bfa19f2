package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.CancellationFailed;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.notification.NewNotification;
import org.handcart.notification.Template;
import org.handcart.notification.Told;
import org.handcart.notification.usecase.AskNotification;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A cancellation came further by its own: tells the world, and asks for the customer to be told when that is the end. */
@Dependent
class Ending {

    /** Who cancels what was cancelled years ago, when a history is taken over: no customer hears of that. */
    private static final String HISTORY = "system:import";

    @Inject
    Outbox outbox;

    @EJB
    AskNotification askNotification;

    /** After {@link Cancellation#conclude} said that the status changed; under the correlation id of the request. */
    void tell(Actor actor, Cancellation it, Refunds refunds, Instant at) {
        Actor correlated = it.correlated(actor);
        outbox.publish(correlated, CancellationFacts.ofEnd(it, refunds, at));
        Template template = template(it.status(), refunds);
        if (template != null && !it.requestedBy().equals(HISTORY)) {
            askNotification.ask(
                    correlated,
                    new NewNotification(
                            it.order(),
                            it.storeCode(),
                            it.customerId(),
                            template,
                            "cancellation:" + it.id(),
                            told(it, refunds)));
        }
    }

    /** Null while it goes on. */
    private static @Nullable Template template(CancellationStatus status, Refunds refunds) {
        if (refunds == Refunds.FAILED) {
            return Template.REFUND_BY_HAND;
        }
        return switch (status) {
            case COMPLETED -> Template.CANCELLATION_COMPLETED;
            case PARTIALLY_COMPLETED -> Template.CANCELLATION_PARTLY_COMPLETED;
            case REJECTED, FAILED -> Template.CANCELLATION_REFUSED;
            case PROCESSING, PENDING_APPROVAL, PENDING_WMS -> null;
        };
    }

    private static Told told(Cancellation it, Refunds refunds) {
        List<Told.Units> items = it.facts().stream()
                .map(item -> new Told.Units(item.orderLineId(), item.cancelled(), item.rejected()))
                .toList();
        boolean rejected = items.stream().anyMatch(item -> item.coming() > 0);
        String reason =
                refunds == Refunds.FAILED ? CancellationFailed.REFUND_FAILED : rejected ? it.rejectReason() : null;
        return new Told(
                it.id().value(),
                items,
                reason,
                it.value(),
                it.refund(),
                it.refund().isPositive() ? it.refundMethod().name() : null);
    }
}
