package org.handcart.cod;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.Money;

/** A rider carries too much and must hand it in. */
public record DepositTask(
        UUID id, String storeCode, String riderId, Money inHand, Money threshold, Instant createdAt) {}
