package org.handcart.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.shared.log.LogContext;

/**
 * What surrounds every request: correlation id, security headers, no caching of pages, and a log line that carries the
 * correlation id when a request fails. Refuses what another site sends, whatever cookie comes with it.
 *
 * <p>Scripts and styles are ruled by the second policy header, which PrimeFaces writes with the nonce of the page; the
 * browser obeys both.
 */
public class FrameFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FrameFilter.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String POLICY =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String id = Correlation.begin(request);
        LogContext.put(id);
        try {
            answer(id, request, response, chain);
        } finally {
            LogContext.clear();
        }
    }

    private static void answer(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(Correlation.HEADER, id);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (!Paths.isResource(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        int refusal = refusal(request);
        if (refusal != 0) {
            response.sendError(refusal);
            return;
        }
        try {
            chain.doFilter(request, new OwnRedirects(response));
        } catch (ServletException | RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "request " + id + " failed: " + Paths.of(request));
            throw failure;
        }
    }

    /** A status, or 0 when nothing is wrong. PostgreSQL can hold no NUL, and nobody types one. */
    private static int refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (comesFromAnotherSite(request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        boolean hasNul = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
        return hasNul ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** A browser says where a request was started; programs that are none do not, and have no cookie to abuse. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "POST".equals(request.getMethod())
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }
}
