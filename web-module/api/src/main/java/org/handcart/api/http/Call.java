package org.handcart.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What is known of a call from its first moment on, kept as attributes of the request. */
public final class Call {
    static final String CORRELATION_HEADER = "X-Correlation-Id";
    private static final String CORRELATION = Call.class.getName() + ".correlation";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MAX_PATH = 500;

    private Call() {}

    static void begin(HttpServletRequest request, String correlationId) {
        request.setAttribute(CORRELATION, correlationId);
    }

    static boolean isCorrelationId(String candidate) {
        return ACCEPTED.matcher(candidate).matches();
    }

    /** The id that runs through answers, messages, events and log lines. */
    public static String correlationId(HttpServletRequest request) {
        Object id = request.getAttribute(CORRELATION);
        return id == null ? "none" : id.toString();
    }

    /** The path as the client wrote it, still encoded. */
    public static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object asked = failed == null ? request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) : failed;
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return path.length() > MAX_PATH ? path.substring(0, MAX_PATH) : path;
    }
}
