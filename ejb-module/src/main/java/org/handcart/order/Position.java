package org.handcart.order;

import java.time.Instant;
import java.util.UUID;

/** The last row of a keyset page. */
public record Position(Instant createdAt, UUID id) {}
