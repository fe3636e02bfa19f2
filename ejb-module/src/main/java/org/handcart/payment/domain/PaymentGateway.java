package org.handcart.payment.domain;

import java.util.UUID;

/**
 * Whoever moves the money. Asked outside any transaction. Never throws: whatever goes wrong is an answer, and only a
 * clear one is SUCCEEDED or DECLINED.
 */
public interface PaymentGateway {

    GatewayAnswer charge(GatewayCall call);

    GatewayAnswer refund(GatewayCall call);

    /** What became of a charge asked for under this key. */
    GatewayAnswer chargeOf(UUID key);

    /** What became of a refund asked for under this key. */
    GatewayAnswer refundOf(UUID key);
}
