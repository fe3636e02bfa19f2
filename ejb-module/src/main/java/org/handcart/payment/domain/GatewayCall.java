package org.handcart.payment.domain;

import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway is asked to do.
 *
 * @param key makes it happen once, however often it is asked
 * @param paymentToken what the shop's front end got from the gateway for the customer's card or payment; opaque to us
 * @param on what a capture, a release or a refund acts on; null for an authorisation and a charge
 * @param reference the gateway's own id of this very action, known from an earlier answer
 * @param last of a capture: nothing more will be captured, the rest of the authorisation is let go
 */
public record GatewayCall(
        OrgId org,
        GatewayAccount account,
        Action action,
        UUID key,
        OrderId order,
        TenderType tender,
        Money amount,
        @Nullable String paymentToken,
        @Nullable Origin on,
        @Nullable String reference,
        boolean last) {

    /** What is asked for. */
    public enum Action {
        AUTHORISE,
        /** Authorise and capture in one. */
        CHARGE,
        CAPTURE,
        /** Lets an authorisation, or a part of it, go. */
        VOID,
        REFUND
    }

    /**
     * An earlier action: the authorisation of a capture or a release, the charge or the capture of a refund.
     *
     * @param key ours
     * @param reference the gateway's
     * @param payment the gateway's id of the authorisation or charge it all began with
     */
    public record Origin(
            UUID key,
            @Nullable String reference,
            Money amount,
            @Nullable String payment) {

        /** Of a payment that was taken in one. */
        public Origin(UUID key, @Nullable String reference, Money amount) {
            this(key, reference, amount, reference);
        }
    }
}
