package org.handcart.cancellation;

import java.util.List;

/** The reason of a request does not hold, or lacks its comment (HTTP 422); rolls back. */
public final class ReasonRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final transient List<String> known;

    public ReasonRefused(String pointer, String message, List<String> known) {
        super(message);
        this.pointer = pointer;
        this.known = List.copyOf(known);
    }

    /** @param known the codes that would have been taken from this caller */
    public static ReasonRefused code(String message, List<String> known) {
        return new ReasonRefused("/reason", message, known);
    }

    public static ReasonRefused comment(String message) {
        return new ReasonRefused("/comment", message, List.of());
    }

    /** @param pointer to what cannot be in a reason that is written */
    public static ReasonRefused written(String pointer, String message) {
        return new ReasonRefused(pointer, message, List.of());
    }

    /** JSON Pointer into the request. */
    public String pointer() {
        return pointer;
    }

    public List<String> known() {
        return known;
    }
}
