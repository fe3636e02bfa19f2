package org.handcart.channel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of the file and what became of it; {@code outcome} is null while it waits. */
public record ImportResult(
        int rowNo,
        String invoice,
        String stockCode,
        int quantity,
        BigDecimal unitPrice,
        String customer,
        @Nullable String outcome,
        @Nullable String detail,
        @Nullable String orderId,
        @Nullable Integer openUnits) {}
