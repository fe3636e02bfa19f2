package org.handcart.channel.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param openUnits of a purchase: units not cancelled since; of a cancellation: units that found no purchase
 * @param residual exact value less the booked one, where the price has more digits than the currency
 * @param purchasesTaken of a cancellation: over how many purchases its units are spread
 */
public record RowResult(
        int rowNo,
        RowOutcome outcome,
        @Nullable String detail,
        @Nullable UUID orderId,
        @Nullable UUID orderLineId,
        @Nullable Integer openUnits,
        @Nullable BigDecimal residual,
        @Nullable Integer purchasesTaken) {}
