package org.handcart.api.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handcart.api.admission.Door;
import org.handcart.shared.log.LogContext;

/** What {@link CallFilter} is for a request whose turn has come: it has its headers, and goes on in another thread. */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = DispatcherType.ASYNC)
public class AdmittedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Door door;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LogContext.put(Call.correlationId(request));
        try {
            door.resume(request, response, chain);
        } finally {
            LogContext.clear();
        }
    }
}
