package org.handcart.cod;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the rider took. An amount other than the due is recorded, never refused. */
public record CollectCommand(
        OrderId order,
        String riderId,
        Money collected,
        int codVersion,
        String method,
        @Nullable String proofType,
        @Nullable String proofValue,
        Instant collectedAt) {}
