package org.handcart.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's account at a gateway, as people maintain it. It holds no secret: those are configuration under
 * {@code handcart.payment.<organisation>.<account>}, see {@code docs/payment-gateways.md}.
 *
 * @param merchant the gateway's name for the organisation, such as Adyen's merchant account
 * @param keyId the public half of the credentials, where the gateway has one
 * @param baseUrl in place of the gateway's usual address
 * @param tenders CARD, UPI, WALLET
 * @param priority the lowest that takes a tender type gets it
 */
public record GatewayAccountRow(
        String code,
        String gateway,
        String merchant,
        @Nullable String keyId,
        @Nullable String baseUrl,
        List<String> tenders,
        int priority,
        boolean active) {

    public GatewayAccountRow {
        tenders = List.copyOf(tenders);
    }
}
