package org.handcart.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Lets nobody in who has not logged in, whatever the page: all but the log-in page and its pictures are closed. Ends a
 * session that was idle; a page that refreshes itself is not somebody working.
 */
public class SignedInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Components whose requests are made by the page itself have this at the end of their id. */
    static final String POLL = "poll";

    @Inject
    transient SignedInActor me;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isOpenToAll(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null && me.isSignedIn() && me.stays(isMadeByThePage(request))) {
            chain.doFilter(request, response);
            return;
        }
        boolean expired = request.getRequestedSessionId() != null;
        if (session != null && me.isSignedIn()) {
            session.invalidate();
        }
        toLogIn(request, response, expired);
    }

    private static boolean isMadeByThePage(HttpServletRequest request) {
        String source = request.getParameter("jakarta.faces.source");
        return source != null && source.endsWith(POLL);
    }

    private static void toLogIn(HttpServletRequest request, HttpServletResponse response, boolean expired)
            throws IOException {
        String url = Paths.logInFor(request, expired);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .printf(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>",
                            url.replace("&", "&amp;"));
            return;
        }
        response.sendRedirect(url);
    }
}
