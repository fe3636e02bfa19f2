package org.handcart.api.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A refund that failed for ever is asked of its gateway anew.
 *
 * @param comment why, for whoever reads the timeline
 */
public record RefundRetryRequest(
        @NotNull @Size(min = 1, max = 500) String comment) {}
