package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway tells us by itself, in a webhook whose signature was checked.
 *
 * @param account code of the gateway account it came for
 * @param eventId the gateway's id of the report
 * @param key ours, when the gateway repeats it
 * @param reference the gateway's id of what it is about: of the payment for a chargeback
 * @param succeeded false: declined for ever
 * @param amount what it is about, when the gateway says so; always for a chargeback
 * @param code the gateway's word for a failure
 * @param detail for people
 */
public record GatewayReport(
        String account,
        String eventId,
        Action action,
        @Nullable UUID key,
        @Nullable String reference,
        boolean succeeded,
        @Nullable Money amount,
        @Nullable String code,
        String detail,
        Instant occurredAt) {

    /** What the report is about. */
    public enum Action {
        AUTHORISE,
        CHARGE,
        CAPTURE,
        VOID,
        REFUND,
        CHARGEBACK
    }
}
