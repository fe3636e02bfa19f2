package org.handcart.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway's report was about, and what is to be told now.
 *
 * @param contradiction what our books say otherwise, for a person; null when they agree
 */
public record ReportTaken(
        UUID requestId, PaymentProgress progress, @Nullable String contradiction) {

    public ReportTaken(UUID requestId, PaymentProgress progress) {
        this(requestId, progress, null);
    }
}
