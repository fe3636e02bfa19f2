package org.handcart.shared.json;

import org.jspecify.annotations.Nullable;

/** A document from outside that is not JSON, or not the JSON that is wanted here (HTTP 400; a message is poison). */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    public MalformedJson(String pointer, String detail, @Nullable Throwable cause) {
        super(pointer.isEmpty() ? detail : pointer + ": " + detail, cause);
        this.pointer = pointer;
    }

    /** JSON Pointer to the offending place; empty for the document as a whole. */
    public String pointer() {
        return pointer;
    }
}
