package org.handcart.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

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
    private static final String POLICY =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String id = Correlation.begin(request);
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
        if (comesFromAnotherSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "request " + id + " failed: " + Paths.of(request));
            throw failure;
        }
    }

    /** A browser says where a request was started; programs that are none do not, and have no cookie to abuse. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        boolean changes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        String site = request.getHeader("Sec-Fetch-Site");
        return changes && site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
