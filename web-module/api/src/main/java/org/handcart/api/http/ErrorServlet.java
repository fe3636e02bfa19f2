package org.handcart.api.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handcart.api.problem.Failures;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.shared.idempotency.Answer;

/**
 * The container's own errors, before or behind the resources, as problems and never as pages; and everything that is
 * not the API's: this module has no files to show.
 */
@WebServlet(
        urlPatterns = {"/problem", "/"},
        asyncSupported = true)
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Problems problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = ofStatus(request);
        if (problem.type() == ProblemType.INTERNAL && thrown instanceof Throwable cause) {
            problem = Failures.problemOf(cause);
            problems.log(problem, cause);
        }
        Answer answer = problems.answer(problem);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"handcart\"");
        }
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.body());
    }

    /** Somebody who asks for this address itself finds nothing. */
    private static Problem ofStatus(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        switch (code) {
            case 401:
                return new Problem(ProblemType.UNAUTHENTICATED, "send a valid access token");
            case 403:
                return new Problem(ProblemType.FORBIDDEN, "this is not allowed");
            case 404:
                return Problem.notFound();
            case 405, 501:
                return new Problem(ProblemType.METHOD_NOT_ALLOWED, "the method is not known here");
            case 406:
                return new Problem(ProblemType.NOT_ACCEPTABLE, "ask for application/json");
            case 413:
                return new Problem(ProblemType.BODY_TOO_LARGE, "the body is too large");
            case 415:
                return new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "this operation reads application/json");
            case 503:
                return Failures.unavailable("try again");
            default:
                return code < 500
                        ? new Problem(ProblemType.INVALID_REQUEST, "the request is not understood")
                        : new Problem(ProblemType.INTERNAL, "The request could not be carried out");
        }
    }
}
