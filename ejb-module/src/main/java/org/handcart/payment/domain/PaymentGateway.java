package org.handcart.payment.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever moves the money. Asked outside any transaction and from many threads. Never throws: whatever goes wrong is an
 * answer, and only a clear one is SUCCEEDED, DECLINED or INVALID. The same key never moves money twice.
 */
public interface PaymentGateway {

    /** Which one it speaks to. */
    Gateway gateway();

    /** Sets the amount aside at the customer's bank. */
    GatewayAnswer authorise(GatewayCall call);

    /** Takes the amount at once. */
    GatewayAnswer charge(GatewayCall call);

    /** Takes what was authorised, or a part of it. */
    GatewayAnswer capture(GatewayCall call);

    /** Lets what was authorised and not captured go, or a part of it. */
    GatewayAnswer release(GatewayCall call);

    /** Gives back what was captured, or a part of it. */
    GatewayAnswer refund(GatewayCall call);

    /** What became of {@link GatewayCall#action()} under this key, or under the reference if it is known. Moves nothing. */
    GatewayAnswer find(GatewayCall call);

    /** What the gateway can beside the whole amount in one go. */
    default Set<Ability> abilities() {
        return EnumSet.of(Ability.PARTIAL_CAPTURE);
    }

    /** Does what the call is for. */
    default GatewayAnswer perform(GatewayCall call) {
        return switch (call.action()) {
            case AUTHORISE -> authorise(call);
            case CHARGE -> charge(call);
            case CAPTURE -> capture(call);
            case VOID -> release(call);
            case REFUND -> refund(call);
        };
    }

    /** What not every gateway can. */
    enum Ability {
        /** Capture less than was authorised. */
        PARTIAL_CAPTURE,
        /** Capture more than once. */
        SEVERAL_CAPTURES,
        /** Let a part of an authorisation go before it is captured. */
        PARTIAL_VOID
    }
}
