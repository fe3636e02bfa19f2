package org.handcart.shared.idempotency;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;
import org.handcart.shared.Actor;

/** Runs a call once per idempotency key (D21): the key row is inserted before the effect, in the same transaction. */
@Stateless
public class IdempotentCalls {

    /**
     * @param call runs inside this transaction; what it answers is stored when its status is below 500
     * @return the answer, replayed when the key has been seen with the same request
     * @throws KeyReused same key, other request (422)
     * @throws StillRunning the first call has not finished (409, Retry-After)
     */
    public Answer run(
            Actor actor, String route, String key, byte[] requestHash, boolean keepForEver, Supplier<Answer> call) {
        throw new IllegalStateException("not built yet");
    }
}
