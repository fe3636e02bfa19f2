package org.handcart.shared.outbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.handcart.shared.outbox.OutboxStatements.Row;
import org.handcart.shared.verb.VerbEnd;

/**
 * The way out. What is appended here is stored in the caller's transaction and sent by the relay after it committed;
 * a rollback takes it back. Events also enter the event store with the next sequence number of their stream, so the
 * caller must hold the stream's lock (the order row); without it a unique key lets one of two writers fail.
 *
 * <p>Collected while a verb runs and written in one statement at the end of the outermost one, in the order in which
 * they came; outside of any verb at once. Who reads events of the same transaction calls {@link #write} first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    private static final String KEY = Outbox.class.getName();

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    VerbEnd end;

    /**
     * Stores the events in order and publishes each on its topic as a CloudEvent 1.0, in the JSON format.
     * {@code sequence} is that of its stream, ten digits, so that text order is number order.
     */
    public void publish(Actor actor, List<? extends DomainEvent> events) {
        collect(actor, events.stream().map(event -> row(actor, event)).toList());
    }

    /** Sends a message to one queue; its body is the JSON of the record, without an envelope. */
    public void send(Actor actor, Message message) {
        collect(actor, List.of(row(actor, message)));
    }

    /** An event of this transaction. */
    public record Told(Instant at, String type, String actor, String data) {}

    /** What this transaction has published on a stream so far, in its order, written yet or not. */
    public List<Told> told(UUID stream) {
        return transactions.getResource(KEY) instanceof Collected collected
                ? collected.rows.stream()
                        .filter(row -> stream.equals(row.stream()))
                        .map(row -> new Told(row.at(), row.type(), row.actor(), row.data()))
                        .toList()
                : List.of();
    }

    /** Writes what is collected so far, for who reads it from the database in this transaction. */
    public void write() {
        if (transactions.getResource(KEY) instanceof Collected collected) {
            write(collected);
        }
    }

    private void collect(Actor actor, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Collected collected = (Collected) transactions.getResource(KEY);
        if (collected == null) {
            collected = new Collected(actor.org());
            transactions.putResource(KEY, collected);
        }
        boolean announced = collected.written < collected.rows.size();
        collected.rows.addAll(rows);
        if (!announced) {
            Collected all = collected;
            end.add(() -> write(all));
        }
    }

    private void write(Collected collected) {
        List<Row> rows = List.copyOf(collected.rows.subList(collected.written, collected.rows.size()));
        if (!rows.isEmpty()) {
            collected.written = collected.rows.size();
            OutboxStatements.write(em, collected.org, rows);
        }
    }

    /** Of one transaction, which has one organisation. */
    private static final class Collected {
        private final OrgId org;
        private final List<Row> rows = new ArrayList<>();
        /** So many of them are in the database. */
        private int written;

        Collected(OrgId org) {
            this.org = org;
        }
    }

    private static Row row(Actor actor, DomainEvent event) {
        UUID id = Ids.next();
        return new Row(
                id,
                event.stream(),
                event.wireName(),
                event.occurredAt(),
                Json.write(event),
                event.topic().address(),
                head(actor, id, event),
                event.stream().toString(),
                actor.name(),
                actor.correlationId());
    }

    private static Row row(Actor actor, Message message) {
        return new Row(
                Ids.next(),
                null,
                message.type(),
                Instant.EPOCH,
                Json.write(message.body()),
                message.queue(),
                "",
                message.group(),
                actor.name(),
                actor.correlationId());
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
