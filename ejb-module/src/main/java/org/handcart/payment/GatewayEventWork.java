package org.handcart.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step through what gateways told.
 *
 * @param any false: nothing was due
 * @param moved the tender, drawdown or refund that ended by it, whose order has to be told
 */
public record GatewayEventWork(boolean any, @Nullable UUID moved) {}
