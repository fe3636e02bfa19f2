package org.handcart.shared.outbox;

import java.util.function.Function;

/** What redriving or discarding a dead letter may answer. */
public sealed interface ResolveOutcome {

    record Resolved(DeadLetter letter) implements ResolveOutcome {}

    record Refused(Reason reason, String detail) implements ResolveOutcome {}

    enum Reason {
        UNKNOWN,
        ALREADY_RESOLVED,
        /** The mended payload is no JSON document, or too large. */
        MALFORMED_PAYLOAD,
        /** It came from no queue that a single message can be sent to, or too large to be kept whole. */
        NOT_REDRIVABLE
    }

    default <T> T fold(Function<Resolved, T> resolved, Function<Refused, T> refused) {
        if (this instanceof Resolved done) {
            return resolved.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
