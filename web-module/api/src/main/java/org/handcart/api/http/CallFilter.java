package org.handcart.api.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handcart.api.admission.Door;
import org.handcart.shared.Ids;
import org.handcart.shared.log.LogContext;
import org.jspecify.annotations.Nullable;

/**
 * First and last of everything: gives the call its correlation id, in the answer and in every log line of its thread,
 * and sets the headers that keep a browser from doing what nobody asked for.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Door door;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String correlationId = correlationId(request.getHeader(Call.CORRELATION_HEADER));
        Call.begin(request, correlationId);
        response.setHeader(Call.CORRELATION_HEADER, correlationId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        LogContext.put(correlationId);
        try {
            door.enter(request, response, chain);
        } finally {
            LogContext.clear();
        }
    }

    private static String correlationId(@Nullable String wanted) {
        return wanted != null && Call.isCorrelationId(wanted)
                ? wanted
                : Ids.next().toString();
    }
}
