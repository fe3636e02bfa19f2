package org.handcart.console.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is said to requests that no page of the console sends: malformed ones, and forms that were not made here. Plain
 * text made without Faces, because Faces is what could not answer them. Nothing of the request is repeated.
 */
public class RefusedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status(request));
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print("Handcart did not understand this request and changed nothing.\nCorrelation id "
                        + Correlation.of(request) + "\n");
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && code == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                ? code
                : HttpServletResponse.SC_BAD_REQUEST;
    }
}
