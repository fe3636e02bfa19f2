package org.handcart.api.graphql;

import org.handcart.shared.idempotency.Answer;

/** A problem that is written down already, maybe under an idempotency key, on its way into the errors. */
final class StoredProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    StoredProblem(Answer answer) {
        super("answered " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
