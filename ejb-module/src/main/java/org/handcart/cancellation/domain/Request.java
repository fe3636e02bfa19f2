package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.Currency;
import org.handcart.cancellation.Overridden;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** What somebody asked for, whatever the units. */
public record Request(
        OrderId order,
        String storeCode,
        ReasonCode reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        BundleMode bundleMode,
        @Nullable Overridden overridden,
        String by,
        @Nullable String customerId,
        String correlationId,
        Currency currency,
        Instant at) {}
