package org.handcart.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The console's paths, without its context root. */
final class Paths {

    static final String LOG_IN = "/login.xhtml";
    static final String START = "/index.xhtml";

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final int LONGEST_RETURN = 500;

    private Paths() {}

    /** As the container decoded it. */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isResource(HttpServletRequest request) {
        return of(request).startsWith(RESOURCES);
    }

    static boolean isOpenToAll(HttpServletRequest request) {
        return isResource(request) || of(request).equals(LOG_IN);
    }

    /** Where to log in, and where to go afterwards when the request can be repeated. */
    static String logInFor(HttpServletRequest request, boolean expired) {
        StringBuilder url = new StringBuilder(request.getContextPath()).append(LOG_IN);
        char separator = '?';
        if (expired) {
            url.append(separator).append("expired=true");
            separator = '&';
        }
        if ("GET".equals(request.getMethod()) && !of(request).equals("/")) {
            String query = request.getQueryString();
            String next = query == null ? of(request) : of(request) + "?" + query;
            if (next.length() <= LONGEST_RETURN) {
                url.append(separator).append("next=").append(URLEncoder.encode(next, StandardCharsets.UTF_8));
            }
        }
        return url.toString();
    }

    /**
     * The page to show after log-in. Anything but a page of the console, written plainly, becomes the start page: no
     * address of another host survives, however it is disguised.
     */
    static String safeReturn(@Nullable String next) {
        if (next == null || next.length() > LONGEST_RETURN) {
            return START;
        }
        int query = next.indexOf('?');
        String path = query < 0 ? next : next.substring(0, query);
        boolean plainPage = path.matches("/(?:[a-z][a-z0-9-]*/)*[a-z][a-z0-9-]*\\.xhtml");
        boolean plainQuery = query < 0 || next.substring(query + 1).matches("[A-Za-z0-9%&=+_.,:*~-]*");
        return plainPage && plainQuery && !path.equals(LOG_IN) ? next : START;
    }
}
