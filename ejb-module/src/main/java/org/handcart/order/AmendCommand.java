package org.handcart.order;

import java.util.Map;

/** Only the named fields change. Keys: {@code notes}, {@code customer} (a {@link Customer}), {@code deliveryAddress} (an {@link Address}). */
public record AmendCommand(
        OrderId order, long expectedVersion, Map<String, Object> changes, Map<OrderLineId, OnShort> onShort) {}
