package org.handcart.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.idempotency.IdempotentCalls;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call that changes something, once for each Idempotency-Key (D21), and repeats it when it lost a race in the
 * database. The answer is written down inside the transaction of the effect, so both are there or neither.
 */
@RequestScoped
public class Idempotent {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    HttpServletRequest request;

    @Inject
    CallBody body;

    @Inject
    CurrentActor current;

    @Inject
    IdempotentCalls calls;

    /** The key is optional. {@code call} answers, or throws and has then changed nothing. */
    public Answer run(String route, Supplier<Answer> call) {
        return run(route, false, call);
    }

    /** @param keepForEver for money: the key never expires */
    public Answer run(String route, boolean keepForEver, Supplier<Answer> call) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Retrying.call(call);
        }
        check(key);
        byte[] hash = hash();
        return Retrying.call(() -> calls.run(current.actor(), route, key, hash, keepForEver, call));
    }

    /** @throws Problem 400 when the key is missing */
    public Answer required(String route, Supplier<Answer> call) {
        requireKey();
        return run(route, true, call);
    }

    /** Puts a later answer in the place of the one that is stored, when this call has a key. */
    public void revise(String route, Answer answer) {
        String key = request.getHeader(HEADER);
        if (key != null) {
            calls.revise(current.actor(), route, key, answer);
        }
    }

    public Response respond(String route, Supplier<Answer> call) {
        return Replies.response(run(route, call));
    }

    public void requireKey() {
        if (request.getHeader(HEADER) == null) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                    "send an Idempotency-Key, and the same one again when you repeat");
        }
    }

    private byte[] hash() {
        String query = request.getQueryString();
        return body.hash(request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private void check(@Nullable String key) {
        if (key == null
                || !VISIBLE_ASCII.matcher(key).matches()
                || java.util.Collections.list(request.getHeaders(HEADER)).size() > 1) {
            String detail = "must be given once, with 1 to 255 visible ASCII characters";
            throw new Problem(
                    ProblemType.INVALID_HEADER, null, HEADER + " " + detail, List.of(FieldFault.of(HEADER, detail)));
        }
    }
}
