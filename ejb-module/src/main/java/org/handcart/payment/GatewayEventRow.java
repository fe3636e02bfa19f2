package org.handcart.payment;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that a gateway told us, for a list.
 *
 * @param key ours, of the tender, the drawdown or the refund, where the gateway named it
 * @param reference the gateway's
 * @param detail why it is in this status
 */
public record GatewayEventRow(
        String account,
        String gateway,
        String eventId,
        String type,
        String meaning,
        GatewayEventStatus status,
        @Nullable UUID key,
        @Nullable String reference,
        @Nullable Money amount,
        String detail,
        Instant occurredAt,
        Instant receivedAt) {}
