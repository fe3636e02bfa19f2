package org.handcart.console.session;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Redirects to paths stay paths. The container would put the host in front that the request named, and whoever writes
 * the request would decide where the browser goes.
 */
final class OwnRedirects extends HttpServletResponseWrapper {

    OwnRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        if (!location.startsWith("/") || location.startsWith("//")) {
            throw new IllegalArgumentException("the console redirects to its own pages only");
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }
}
