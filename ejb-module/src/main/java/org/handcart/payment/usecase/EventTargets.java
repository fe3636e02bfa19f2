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
import org.handcart.payment.domain.Tenders;
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
    Tenders tenders;

    @Inject
    Drawdowns drawdowns;

    /**
     * Locks nothing. The tender itself where the event is about the payment and none of our requests fits it; empty when
     * the payment is not known, or belongs to another account: a key is only text that came in.
     */
    public Optional<UUID> of(Actor actor, Kept kept) {
        GatewayEvent event = kept.event();
        @Nullable UUID payment = null;
        for (UUID id : candidates(actor, kept)) {
            Optional<? extends GatewayRequest> seen = requests.find(actor, id);
            if (seen.isPresent() && isOf(actor, seen.get(), kept.account())) {
                if (isAbout(event.meaning(), seen.get())) {
                    return Optional.of(id);
                }
                payment = payment == null ? seen.get().tenderId() : payment;
            }
        }
        if (payment == null) {
            return Optional.empty();
        }
        Optional<UUID> drawn = drawn(actor, payment, event);
        return drawn.isPresent() ? drawn : Optional.of(payment);
    }

    private Set<UUID> candidates(Actor actor, Kept kept) {
        Set<UUID> candidates = new LinkedHashSet<>();
        if (kept.event().key() != null) {
            candidates.add(kept.event().key());
        }
        List<String> references = new ArrayList<>();
        add(references, kept.event().reference());
        add(references, kept.event().related());
        candidates.addAll(events.requestsKnownAs(actor, kept.account(), references));
        return candidates;
    }

    private static void add(List<String> references, @Nullable String reference) {
        if (reference != null && !reference.isBlank()) {
            references.add(reference);
        }
    }

    private boolean isOf(Actor actor, GatewayRequest request, String account) {
        return tenders.find(actor, request.tenderId())
                .filter(tender -> account.equals(tender.account()))
                .isPresent();
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
    private Optional<UUID> drawn(Actor actor, UUID payment, GatewayEvent event) {
        Optional<Tender> tender = tenders.find(actor, payment);
        List<Drawdown> fitting = tender.map(one -> drawdowns.ofOrder(actor, one.order())).orElse(List.of()).stream()
                .filter(one -> one.tenderId().equals(payment))
                .filter(one -> isAbout(event.meaning(), one))
                .filter(one -> event.amount() == null || event.amount().equals(one.amount()))
                .toList();
        List<Drawdown> open = fitting.stream().filter(one -> !one.isSettled()).toList();
        List<Drawdown> chosen = open.isEmpty() ? fitting : open;
        return chosen.size() == 1 ? Optional.of(chosen.get(0).id()) : Optional.empty();
    }
}
