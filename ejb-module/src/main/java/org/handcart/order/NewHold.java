package org.handcart.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stop an order before the warehouse gets it.
 *
 * @param reason a rule's code, or a word in capitals such as FRAUD_SUSPECTED
 * @param detail a sentence for whoever decides
 * @param until when it expires; null for never
 */
public record NewHold(
        HoldSource source,
        String reason,
        String detail,
        @Nullable Instant until,
        HoldExpiry onExpiry) {}
