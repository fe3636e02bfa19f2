package org.handcart.api.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of a request that queues, read before it takes a place: a client that trickles must not hold one. Bodies
 * that are longer than allowed, or are not read as JSON, are left where they are, for the filter that refuses them.
 */
public final class EarlyBody {
    /** The most that a body that is read in one piece may have. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String BYTES = EarlyBody.class.getName();

    private EarlyBody() {}

    /** What was read; empty when nothing was. */
    public static Optional<byte[]> of(HttpServletRequest request) {
        return request.getAttribute(BYTES) instanceof byte[] bytes ? Optional.of(bytes) : Optional.empty();
    }

    static int length(HttpServletRequest request) {
        return of(request).map(bytes -> bytes.length).orElse(0);
    }

    /** False when the request shall go its way and be refused there, or fail there. */
    static boolean read(HttpServletRequest request) {
        String type = request.getContentType();
        boolean json = type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
        if (!json || request.getContentLengthLong() > MAX_BYTES || request.getHeader("Content-Encoding") != null) {
            return false;
        }
        try {
            request.setAttribute(BYTES, request.getInputStream().readNBytes(MAX_BYTES + 1));
            return true;
        } catch (IOException broken) {
            return false;
        }
    }
}
