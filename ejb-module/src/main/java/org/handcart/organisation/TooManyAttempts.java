package org.handcart.organisation;

import java.time.Duration;

/** Too many wrong passwords for one user, known or not (HTTP 429 with Retry-After); no password was looked at. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("too many failed attempts, try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, 1 or more. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
