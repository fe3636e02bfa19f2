package org.handcart.shared.outbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Ids;
import org.handcart.shared.json.Json;

/**
 * The way out. What is appended here is stored in the caller's transaction and sent by the relay after it committed;
 * a rollback takes it back. Events also enter the event store with the next sequence number of their stream, so the
 * caller must hold the stream's lock (the order row); without it a unique key lets one of two writers fail.
 *
 * <p>One statement for a publish of any number of events, one for each message sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * Stores the events in order and publishes each on its topic as a CloudEvent 1.0, in the JSON format.
     * {@code sequence} is that of its stream, ten digits, so that text order is number order.
     */
    public void publish(Actor actor, List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<OutboxStatements.Row> rows = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            UUID id = Ids.next();
            rows.add(new OutboxStatements.Row(id, event, Json.write(event), head(actor, id, event)));
        }
        OutboxStatements.publish(em, actor, rows);
    }

    /** Sends a message to one queue; its body is the JSON of the record, without an envelope. */
    public void send(Actor actor, Message message) {
        OutboxStatements.send(em, actor, message, Json.write(message.body()));
    }

    private static String head(Actor actor, UUID id, DomainEvent event) {
        StringBuilder out = new StringBuilder(320);
        out.append("{\"specversion\":\"1.0\",\"id\":\"").append(id);
        out.append("\",\"source\":\"/handcart/").append(actor.org());
        out.append("\",\"type\":\"");
        quote(event.wireName(), out);
        out.append("\",\"subject\":\"").append(event.stream());
        out.append("\",\"time\":\"").append(event.occurredAt());
        out.append("\",\"datacontenttype\":\"application/json\",\"correlationid\":\"");
        quote(actor.correlationId(), out);
        out.append("\",\"sequence\":\"");
        return out.toString();
    }

    private static void quote(String text, StringBuilder out) {
        JsonStringEncoder.getInstance().quoteAsString(text, out);
    }
}
