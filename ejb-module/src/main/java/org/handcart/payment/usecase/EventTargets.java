package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.Drawdowns;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Which of our requests an event is about: by our key where the gateway repeats it, else by the gateway's ids. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EventTargets {

    @Inject
    GatewayEvents events;

    @Inject
    Requests requests;

    @Inject
    Drawdowns drawdowns;

    /**
     * Locked, with its tender and its order. The tender itself where the event is about the payment and none of our
     * requests fits it; empty when the payment is not known, or belongs to another account.
     */
    public Optional<Requests.Found> of(Actor actor, Kept kept) {
        GatewayEvent event = kept.event();
        Set<UUID> candidates = new LinkedHashSet<>();
        if (event.key() != null) {
            candidates.add(event.key());
        }
        List<String> references = new ArrayList<>();
        add(references, event.reference());
        add(references, event.related());
        candidates.addAll(events.requestsKnownAs(actor, kept.account(), references));
        @Nullable UUID tender = null;
        for (UUID id : candidates) {
            Optional<? extends GatewayRequest> seen = requests.find(actor, id);
            if (seen.isPresent() && isAbout(event.meaning(), seen.get())) {
                return ofAccount(requests.locked(actor, id), kept);
            }
            if (seen.isPresent() && tender == null) {
                tender = seen.get().tenderId();
            }
        }
        if (tender == null) {
            return Optional.empty();
        }
        Requests.Found payment = requests.locked(actor, tender);
        return ofAccount(drawn(actor, payment, event).orElse(payment), kept);
    }

    private static void add(List<String> references, @Nullable String reference) {
        if (reference != null && !reference.isBlank()) {
            references.add(reference);
        }
    }

    /** A key is only text that came in: it counts when the payment was taken by the account that speaks. */
    private static Optional<Requests.Found> ofAccount(Requests.Found found, Kept kept) {
        return Optional.of(found)
                .filter(one -> kept.account().equals(one.tender().account()));
    }

    private static boolean isAbout(Meaning meaning, GatewayRequest request) {
        return switch (meaning) {
            case AUTHORISED, AUTHORISATION_FAILED, CHARGEBACK, CHARGEBACK_REVERSED -> request instanceof Tender;
            case CAPTURED, CAPTURE_FAILED ->
                request instanceof Drawdown drawdown
                        ? drawdown.kind() == Drawdown.Kind.CAPTURE
                        : request instanceof Tender tender && !tender.type().isCapturedLater();
            case RELEASED -> request instanceof Drawdown drawdown && drawdown.kind() == Drawdown.Kind.VOID;
            case REFUNDED, REFUND_FAILED -> request instanceof Refund;
            case NOTHING -> false;
        };
    }

    /** Some gateways name only the payment: then it is its one capture, or release, that has not ended. */
    private Optional<Requests.Found> drawn(Actor actor, Requests.Found payment, GatewayEvent event) {
        List<Drawdown> fitting = drawdowns.ofOrder(actor, payment.tender().order()).stream()
                .filter(one -> one.tenderId().equals(payment.tender().id()))
                .filter(one -> isAbout(event.meaning(), one))
                .filter(one -> event.amount() == null || event.amount().equals(one.amount()))
                .toList();
        List<Drawdown> open = fitting.stream().filter(one -> !one.isSettled()).toList();
        List<Drawdown> chosen = open.isEmpty() ? fitting : open;
        return chosen.size() == 1
                ? Optional.of(requests.locked(actor, chosen.get(0).id()))
                : Optional.empty();
    }
}
