package org.handcart.payment.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's account at a gateway. Secrets are not in it, only the names of the configuration values that hold
 * them.
 *
 * @param code names it within the organisation; a tender remembers it, so that its refunds go where it was charged
 * @param merchant the gateway's name for the organisation, such as Adyen's merchant account
 * @param keyId the public half of the credentials, where the gateway has one (Razorpay, PayPal)
 * @param secretName of the configuration value with the API's secret
 * @param webhookSecretName of the configuration value that signs the gateway's calls to us
 * @param baseUrl in place of the gateway's usual address
 * @param tenders what it takes
 */
public record GatewayAccount(
        String code,
        Gateway gateway,
        String merchant,
        @Nullable String keyId,
        @Nullable String secretName,
        @Nullable String webhookSecretName,
        @Nullable String baseUrl,
        Set<TenderType> tenders) {

    public GatewayAccount {
        tenders = Set.copyOf(tenders);
    }
}
