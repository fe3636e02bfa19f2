package org.handcart.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.api.http.Call;
import org.handcart.api.http.Counters;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.json.Json;

/** Writes problems down: as an answer, and in the log, refusals as information and defects with their cause. */
@ApplicationScoped
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = Logger.getLogger("org.handcart.api");

    @Inject
    HttpServletRequest request;

    @Inject
    Counters counters;

    /** As an answer that may be stored under an idempotency key; logged as the refusal it is. */
    public Answer answer(Problem problem) {
        return answer(problem, problem);
    }

    /** @param thrown what led to the problem; logged with its trace when it is our fault */
    public Answer answer(Problem problem, Throwable thrown) {
        log(problem, thrown);
        String body = Json.write(document(problem));
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", MEDIA_TYPE);
        return new Answer(problem.type().status(), headers, body, false);
    }

    public Response response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(Json.write(document(problem)).getBytes(StandardCharsets.UTF_8));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** @param thrown what led to the problem; logged with its trace when it is our fault */
    public void log(Problem problem, Throwable thrown) {
        counters.refused(problem.type().slug());
        String line = problem.type().status() + " " + problem.type().slug() + " " + request.getMethod() + " "
                + Call.path(request) + ": " + problem.getMessage();
        if (problem.type() == ProblemType.UNAVAILABLE) {
            // An outage meets every call: a line for each, the trace of none.
            LOG.log(Level.SEVERE, line + " (" + root(thrown) + ")");
        } else if (problem.type().status() >= 500) {
            LOG.log(Level.SEVERE, line, thrown);
        } else {
            LOG.log(Level.INFO, line);
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 30; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private Object document(Problem problem) {
        return problem.document(Call.path(request), Call.correlationId(request));
    }
}
