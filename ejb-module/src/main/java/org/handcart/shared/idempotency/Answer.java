package org.handcart.shared.idempotency;

import java.util.Map;

/** An answer of the API as it was first given. {@code replayed} is true when it comes from the store. */
public record Answer(int status, Map<String, String> headers, String body, boolean replayed) {}
