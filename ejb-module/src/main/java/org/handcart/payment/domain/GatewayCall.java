package org.handcart.payment.domain;

import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway is asked to do.
 *
 * @param key makes it happen once, however often it is asked
 * @param charge the charge that a refund gives back; null for a charge
 */
public record GatewayCall(
        UUID key,
        OrderId order,
        TenderType tender,
        Money amount,
        @Nullable UUID charge) {}
