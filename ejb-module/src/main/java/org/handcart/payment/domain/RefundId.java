package org.handcart.payment.domain;

import java.util.UUID;

/** Names a refund from another one. */
public record RefundId(UUID value) {}
