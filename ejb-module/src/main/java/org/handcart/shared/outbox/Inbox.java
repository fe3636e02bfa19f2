package org.handcart.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.handcart.shared.Actor;

/** The way in: remembers which messages have been taken, in the transaction that takes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {

    /** True exactly once for each (organisation, source, event id); a concurrent second caller waits, then gets false. */
    public boolean firstTime(Actor actor, String source, String eventId) {
        throw new IllegalStateException("not built yet");
    }
}
