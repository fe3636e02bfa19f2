package org.handcart.inventory;

import java.time.Instant;

/** One booking of a product in a store; the stock row is the sum of them (D17). */
public record LedgerEntry(
        long position,
        String type,
        int onHand,
        int reserved,
        int damaged,
        String cause,
        String actor,
        Instant recordedAt) {}
