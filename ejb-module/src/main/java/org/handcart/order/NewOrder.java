package org.handcart.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A priced order, ready to be accepted. The conductor has reserved and validated; the aggregate freezes it (D32). */
public record NewOrder(
        OrderId id,
        String channel,
        @Nullable String externalId,
        String storeCode,
        Currency currency,
        Customer customer,
        Address address,
        List<NewLine> lines,
        List<NewBundle> bundles,
        List<NewFee> fees,
        List<NewDiscount> discounts,
        String paymentStatus,
        @Nullable String notes,
        ZoneId zone,
        int promiseMinutes,
        boolean confirmed,
        Instant placedAt) {}
