package org.handcart.returns;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Take goods back.
 *
 * @param restockingPercent null for the rule of the store; another one than that needs the right to override
 * @param preview computes and changes nothing
 */
public record ReturnCommand(
        OrderId order,
        List<LineQuantity> lines,
        ReturnReason reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        @Nullable BigDecimal restockingPercent,
        boolean preview) {}
