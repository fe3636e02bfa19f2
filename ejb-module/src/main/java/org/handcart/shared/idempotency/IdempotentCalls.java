package org.handcart.shared.idempotency;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.handcart.shared.Actor;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call once per idempotency key (D21): the key row is inserted before the effect, in the same transaction, and
 * the unique key decides. The scope of a key is (organisation, name of the actor, route). Keys live 24 hours, or for
 * ever where money moves.
 */
@Stateless
public class IdempotentCalls {

    private static final int SERVER_ERROR = 500;
    private static final int KEY_LENGTH = 255;

    @Inject
    Keys keys;

    @Resource
    SessionContext context;

    /**
     * A call that throws rolls back and leaves no key; an answer of 500 and above rolls back too and is not stored.
     *
     * @param route method and path as the API declares it, such as {@code POST /orders}
     * @param key 1 to 255 characters
     * @param requestHash of the whole request; compared, never shown
     * @param call runs inside this transaction; what it answers is stored when its status is below 500
     * @return the answer, replayed when the key has been seen with the same request
     * @throws KeyReused same key, other request (422)
     * @throws StillRunning the first call has not finished within two seconds (409, Retry-After)
     */
    @Requires({})
    public Answer run(
            Actor actor, String route, String key, byte[] requestHash, boolean keepForEver, Supplier<Answer> call) {
        if (key.isEmpty() || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + KEY_LENGTH + " characters");
        }
        Key scoped = new Key(actor.org(), actor.name(), route, key);
        if (!keys.claim(scoped, requestHash, keepForEver)) {
            return replay(keys.find(scoped), requestHash);
        }
        Answer answer = call.get();
        if (answer.status() < SERVER_ERROR) {
            keys.answered(scoped, answer);
        } else {
            context.setRollbackOnly();
        }
        return answer;
    }

    /**
     * Puts a later answer in the place of the stored one: the caller waited for work that went on after the effect was
     * there, and whoever repeats the call shall read the same.
     */
    @Requires({})
    public void revise(Actor actor, String route, String key, Answer answer) {
        keys.answered(new Key(actor.org(), actor.name(), route, key), answer);
    }

    private static Answer replay(Keys.@Nullable Used used, byte[] requestHash) {
        if (used == null || used.answer() == null) {
            throw new StillRunning();
        }
        if (!MessageDigest.isEqual(used.requestHash(), requestHash)) {
            throw new KeyReused();
        }
        return used.answer();
    }
}
