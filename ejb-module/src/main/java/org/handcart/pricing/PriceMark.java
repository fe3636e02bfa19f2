package org.handcart.pricing;

import java.time.Instant;
import java.util.UUID;

/** The last price of a page. */
public record PriceMark(Instant recordedAt, UUID id) {}
