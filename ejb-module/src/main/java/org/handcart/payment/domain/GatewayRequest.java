package org.handcart.payment.domain;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a gateway is asked for: a tender, a drawdown of its authorisation, a refund. Its id is the key the gateway
 * knows it by, so asking again never moves money twice (D31). Changed only with its row and its tender's locked; no lock
 * is held while the gateway is asked.
 */
public interface GatewayRequest {

    UUID id();

    OrderId order();

    /** The tender it belongs to; a tender's own id. */
    UUID tenderId();

    Money amount();

    Attempts history();

    /** An attempt may begin: nobody is at it, and it waits for nothing. */
    boolean mayBegin(Instant now);

    /** The gateway may have done it already. */
    boolean isInFlight();

    /** One attempt begins and belongs to the caller until then. */
    void ask(Instant until);

    /** Somebody is at it. */
    boolean isBeingAsked();

    /**
     * The attempt brought no answer.
     *
     * @param sent false: it certainly did nothing and is asked anew; otherwise the gateway is asked what it did
     */
    void unanswered(boolean sent, String why, Instant nextAttempt);

    /** It fails for ever when the gateway is never reached; otherwise it is tried until it is. */
    boolean givesUp();

    default @Nullable String reference() {
        return history().reference();
    }

    /** What went wrong last, for people. */
    default @Nullable String lastError() {
        return history().lastError();
    }

    /** Why a person has to look. */
    default @Nullable String attention() {
        return history().needsAttention();
    }

    default int attempts() {
        return history().count();
    }

    /** It has ended, well or not. */
    default boolean isSettled() {
        return history().isSettled();
    }

    default boolean isAnnounced() {
        return history().isAnnounced();
    }

    default void announced(Instant now) {
        history().announced(now);
    }

    /** A person has to look. */
    default void needsAttention(String why) {
        history().attention(why);
    }

    /** The gateway accepted it and named it; its end is still to come. */
    default void known(@Nullable String gatewayReference) {
        history().known(gatewayReference);
    }
}
