package org.handcart.shared;

/**
 * The state moved between what the caller saw and what it asked (HTTP 409, or 412 for a stale {@code If-Match}). Rolls
 * back; asking again after reading again may succeed.
 */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean staleVersion;

    public Conflict(String message) {
        this(message, false);
    }

    protected Conflict(String message, boolean staleVersion) {
        super(message);
        this.staleVersion = staleVersion;
    }

    /** The caller named a version ({@code If-Match}) that is no longer the current one. */
    public static Conflict staleVersion(long current) {
        return new Conflict("the current version is " + current, true);
    }

    public boolean isStaleVersion() {
        return staleVersion;
    }
}
