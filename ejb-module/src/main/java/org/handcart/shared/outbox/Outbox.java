package org.handcart.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;

/**
 * The way out. What is appended here is stored in the caller's transaction and sent by the relay after it committed;
 * a rollback takes it back. Events also enter the event store with the next sequence number of their stream, so the
 * caller must hold the stream's lock (the order row).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    /** Stores the events in order and publishes each on its topic, in a CloudEvents envelope. */
    public void publish(Actor actor, List<? extends DomainEvent> events) {
        throw new IllegalStateException("not built yet");
    }

    /** Sends a message to one queue. */
    public void send(Actor actor, Message message) {
        throw new IllegalStateException("not built yet");
    }
}
