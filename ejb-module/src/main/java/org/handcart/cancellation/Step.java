package org.handcart.cancellation;

import java.time.Instant;

/** One step of a cancellation. */
public record Step(Instant at, String event, String actor) {}
