package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.cod.CashOutcome;

/** Runs what moves cash, once for each key, and answers what came of it. */
@RequestScoped
public class CashReplies {
    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    <T> Response run(String route, int status, Supplier<CashOutcome<T>> verb, Function<T, Object> view) {
        return Replies.response(idempotent.required(
                route,
                () -> verb.get()
                        .fold(
                                done -> Replies.answer(status, view.apply(done)),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail())))));
    }

    <T> Response run(String route, int status, Supplier<CashOutcome<T>> verb) {
        return run(route, status, verb, done -> done);
    }
}
