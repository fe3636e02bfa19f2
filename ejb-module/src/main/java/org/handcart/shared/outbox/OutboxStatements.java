package org.handcart.shared.outbox;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Ids;

/**
 * The statements of the outbox, one round trip each, on the connection of the caller's transaction. Whatever the number
 * of events, publishing is one statement: it takes the next sequence numbers, stores the events and writes the messages.
 */
final class OutboxStatements {

    /**
     * The envelope comes in two halves around the sequence number, which only the database knows. Rows of one insert
     * get their positions in the order of the select.
     */
    private static final String PUBLISH = """
            with given as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[])
                    with ordinality as e(id, stream, type, occurred_at, data, address, head, place)
            ), numbered as (
                select g.*, row_number() over (partition by g.stream order by g.place)
                    + coalesce((select max(e.seq) from shared.event e where e.org_id = ? and e.stream = g.stream), 0) as seq
                from given g
            ), stored as (
                insert into shared.event (org_id, id, stream, seq, type, actor, correlation_id, occurred_at, data)
                select ?, id, stream, seq, type, ?, ?, occurred_at, data from numbered
            )
            insert into shared.outbox (org_id, id, address, multicast, group_id, type, correlation_id, payload)
            select ?, id, address, true, stream::text, type, ?, head || lpad(seq::text, 10, '0') || '","data":' || data || '}'
            from numbered order by place""";

    private static final String SEND = """
            insert into shared.outbox (org_id, id, address, multicast, group_id, type, correlation_id, payload)
            values (?, ?, ?, false, ?, ?, ?, ?)""";

    private OutboxStatements() {}

    /** One event as it is stored and sent. {@code head} is the envelope up to the digits of its sequence. */
    record Row(UUID id, DomainEvent event, String data, String head) {}

    static void publish(EntityManager em, Actor actor, List<Row> rows) {
        Connection connection = connection(em);
        try (PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            insert.setArray(1, array(connection, "uuid", rows, Row::id));
            insert.setArray(2, array(connection, "uuid", rows, row -> row.event().stream()));
            insert.setArray(
                    3, array(connection, "text", rows, row -> row.event().wireName()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "timestamptz",
                            rows,
                            row -> Timestamp.from(row.event().occurredAt())));
            insert.setArray(5, array(connection, "text", rows, Row::data));
            insert.setArray(
                    6,
                    array(connection, "text", rows, row -> row.event().topic().address()));
            insert.setArray(7, array(connection, "text", rows, Row::head));
            insert.setObject(8, actor.org().value());
            insert.setObject(9, actor.org().value());
            insert.setString(10, actor.name());
            insert.setString(11, actor.correlationId());
            insert.setObject(12, actor.org().value());
            insert.setString(13, actor.correlationId());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        }
    }

    static void send(EntityManager em, Actor actor, Message message, String payload) {
        insert(em, actor, message.queue(), message.group(), message.type(), payload);
    }

    /** As it is: for a dead letter on its way back. */
    static void insert(EntityManager em, Actor actor, String address, String group, String type, String payload) {
        try (PreparedStatement insert = connection(em).prepareStatement(SEND)) {
            insert.setObject(1, actor.org().value());
            insert.setObject(2, Ids.next());
            insert.setString(3, address);
            insert.setString(4, group);
            insert.setString(5, type);
            insert.setString(6, actor.correlationId());
            insert.setString(7, payload);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        }
    }

    /** The connection of the current transaction; it belongs to the container and is not closed here. */
    private static Connection connection(EntityManager em) {
        return em.unwrap(Connection.class);
    }

    private static Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
