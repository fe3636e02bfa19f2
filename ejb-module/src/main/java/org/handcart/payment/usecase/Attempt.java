package org.handcart.payment.usecase;

import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.PaymentGateway;

/**
 * One attempt at a charge or a refund.
 *
 * @param maybeDone an earlier attempt has no known end: ask what became of it before doing anything
 */
record Attempt(GatewayCall call, boolean maybeDone) {

    boolean isRefund() {
        return call.action() == GatewayCall.Action.REFUND;
    }

    /** What became of it; moves nothing. Outside any transaction. */
    GatewayAnswer ask(Gateways gateways) {
        return gateways.of(call.account().gateway()).find(call);
    }

    /** Runs outside any transaction. The key makes it safe to send what the gateway says it never heard of. */
    GatewayAnswer run(Gateways gateways) {
        PaymentGateway gateway = gateways.of(call.account().gateway());
        if (maybeDone) {
            GatewayAnswer known = gateway.find(call);
            if (known.kind() != GatewayAnswer.Kind.NOT_FOUND) {
                return known;
            }
        }
        return gateway.perform(call);
    }
}
