package org.handcart.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.handcart.shared.Actor;

/** The way in: remembers which messages have been taken, in the transaction that takes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * True exactly once for each (organisation, source, event id). A concurrent second caller waits for the first:
     * false when that one committed, true when it rolled back.
     */
    public boolean firstTime(Actor actor, String source, String eventId) {
        return em.createNativeQuery("""
                                insert into shared.inbox (org_id, source, event_id) values (?1, ?2, ?3)
                                on conflict do nothing""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, source)
                        .setParameter(3, eventId)
                        .executeUpdate()
                == 1;
    }
}
