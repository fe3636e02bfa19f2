package org.handcart.api.payment;

import java.util.List;
import org.handcart.payment.GatewayAccountRow;
import org.jspecify.annotations.Nullable;

/** A gateway account. {@code webhookPath} is what the gateway is to call. */
public record GatewayAccountView(
        String code,
        String gateway,
        String merchant,
        @Nullable String keyId,
        @Nullable String baseUrl,
        List<String> tenders,
        int priority,
        boolean active,
        String webhookPath) {
    static GatewayAccountView of(String organisation, GatewayAccountRow row) {
        return new GatewayAccountView(
                row.code(),
                row.gateway(),
                row.merchant(),
                row.keyId(),
                row.baseUrl(),
                row.tenders(),
                row.priority(),
                row.active(),
                "/webhooks/" + row.gateway().toLowerCase(java.util.Locale.ROOT) + "/" + organisation + "/"
                        + row.code());
    }
}
