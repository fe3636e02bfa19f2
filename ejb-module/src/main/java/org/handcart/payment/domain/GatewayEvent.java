package org.handcart.payment.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a gateway, as it told us.
 *
 * @param eventId the same each time the gateway tells it
 * @param type the gateway's word for it
 * @param key ours, of the tender, the drawdown or the refund, where the gateway repeats it
 * @param reference the gateway's own id of what happened
 * @param related the gateway's id of the payment it happened to
 * @param payload as it came
 */
public record GatewayEvent(
        String eventId,
        String type,
        Meaning meaning,
        @Nullable UUID key,
        @Nullable String reference,
        @Nullable String related,
        @Nullable Money amount,
        String detail,
        Instant occurredAt,
        String payload) {

    /** What it means for us. */
    public enum Meaning {
        AUTHORISED,
        AUTHORISATION_FAILED,
        CAPTURED,
        CAPTURE_FAILED,
        RELEASED,
        REFUNDED,
        REFUND_FAILED,
        /** The customer's bank took the money back. */
        CHARGEBACK,
        /** It gave it to us again. */
        CHARGEBACK_REVERSED,
        /** Kept, and nothing to do. */
        NOTHING
    }

    public GatewayEvent {
        if (eventId.isBlank() || eventId.length() > 200) {
            throw new CallbackRefused(CallbackRefused.Reason.MALFORMED, "an event without a usable id");
        }
    }

    /** Null for what is no UUID: then the payment is not one of ours, or was made by hand. */
    public static @Nullable UUID key(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** Null for a code that Java does not know. */
    public static @Nullable Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
