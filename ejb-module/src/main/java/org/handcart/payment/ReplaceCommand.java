package org.handcart.payment;

import java.util.UUID;

/**
 * Another refund is to take the place of one that failed for ever.
 *
 * @param comment why, for whoever reads the timeline
 */
public record ReplaceCommand(UUID refund, RefundWay way, String comment) {}
