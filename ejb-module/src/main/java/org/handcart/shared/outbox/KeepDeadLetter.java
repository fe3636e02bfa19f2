package org.handcart.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Takes a message over from the broker's dead-letter queue. */
@Stateless
public class KeepDeadLetter {

    @Inject
    DeadLetterRows rows;

    /** With the cause of its last failed delivery; a second time with the same message id does nothing. */
    @Requires(Permission.PROCESS)
    public void keep(Actor actor, ArrivedDead letter) {
        rows.keep(
                actor.org(),
                new ArrivedDead(
                        letter.messageId(),
                        letter.address(),
                        storable(letter.group()),
                        storable(letter.type()),
                        DeadLetterText.storable(letter.payload()),
                        DeadLetterText.storable(letter.cause())),
                actor.correlationId());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : DeadLetterText.storable(text);
    }
}
