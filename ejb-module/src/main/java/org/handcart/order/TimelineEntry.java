package org.handcart.order;

import java.time.Instant;
import java.util.Map;

/** One event of an order: who, what, when and the event's own fields. */
public record TimelineEntry(
        int sequence, Instant at, String event, String actor, String correlationId, Map<String, Object> details) {}
