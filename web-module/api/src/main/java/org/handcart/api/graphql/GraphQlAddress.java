package org.handcart.api.graphql;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /graphql} lies outside of the REST API's path and inside of its filters: the call goes on to {@link
 * GraphQlEndpoint}, so tokens, limits of the body and problems are those of every other call.
 */
@WebServlet(urlPatterns = GraphQlAddress.ADDRESS, asyncSupported = true)
public class GraphQlAddress extends HttpServlet {
    static final String ADDRESS = "/graphql";
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Without its query the forwarded call would have none.
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        request.getRequestDispatcher("/api" + ADDRESS + query).forward(request, response);
    }
}
