package org.handcart.order;

import java.util.List;

/** Take units off an order by cancellation. {@code preview} computes and changes nothing; {@code allowPartial} takes what can be had. */
public record ReduceCommand(
        OrderId order,
        List<LineQuantity> lines,
        String reason,
        boolean allowPartial,
        boolean override,
        boolean preview) {}
