package org.handcart.shared.outbox;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the outbox, one round trip each, on the connection of the caller's transaction. Whatever the number
 * of events and messages, writing is one statement: it takes the next sequence numbers, stores the events and writes
 * what is to be sent.
 */
final class OutboxStatements {

    /**
     * The envelope comes in two halves around the sequence number, which only the database knows. A message has no
     * envelope, no sequence and one reader. Rows of one insert get their positions in the order of the select.
     */
    private static final String WRITE = """
            with given as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as e(id, stream, type, occurred_at, data, address, head, group_id, actor, correlation_id, place)
            ), last as materialized (
                select s.stream, coalesce((select max(e.seq) from shared.event e where e.org_id = ? and e.stream = s.stream), 0) as seq
                from (select distinct stream from given where stream is not null) s
            ), numbered as (
                select g.*, l.seq + row_number() over (partition by g.stream order by g.place) as seq
                from given g left join last l on l.stream = g.stream
            ), stored as (
                insert into shared.event (org_id, id, stream, seq, type, actor, correlation_id, occurred_at, data)
                select ?, id, stream, seq, type, actor, correlation_id, occurred_at, data from numbered where stream is not null
            )
            insert into shared.outbox (org_id, id, address, multicast, group_id, type, correlation_id, payload)
            select ?, id, address, stream is not null, group_id, type, correlation_id,
                case when stream is null then data else head || lpad(seq::text, 10, '0') || '","data":' || data || '}' end
            from numbered order by place""";

    private static final String SEND = """
            insert into shared.outbox (org_id, id, address, multicast, group_id, type, correlation_id, payload)
            values (?, ?, ?, false, ?, ?, ?, ?)""";

    private OutboxStatements() {}

    /**
     * One event as it is stored and sent, or one message.
     *
     * @param stream of the event; null for a message
     * @param head the envelope of an event up to the digits of its sequence; empty for a message
     */
    record Row(
            UUID id,
            @Nullable UUID stream,
            String type,
            Instant at,
            String data,
            String address,
            String head,
            String group,
            String actor,
            String correlationId) {}

    /** All of one organisation, in this order. */
    static void write(EntityManager em, OrgId org, List<Row> rows) {
        Connection connection = connection(em);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setArray(1, array(connection, "uuid", rows, Row::id));
            insert.setArray(2, array(connection, "uuid", rows, Row::stream));
            insert.setArray(3, array(connection, "text", rows, Row::type));
            insert.setArray(4, array(connection, "timestamptz", rows, row -> Timestamp.from(row.at())));
            insert.setArray(5, array(connection, "text", rows, Row::data));
            insert.setArray(6, array(connection, "text", rows, Row::address));
            insert.setArray(7, array(connection, "text", rows, Row::head));
            insert.setArray(8, array(connection, "text", rows, Row::group));
            insert.setArray(9, array(connection, "text", rows, Row::actor));
            insert.setArray(10, array(connection, "text", rows, Row::correlationId));
            for (int place = 11; place <= 13; place++) {
                insert.setObject(place, org.value());
            }
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        }
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

    private static Array array(
            Connection connection, String type, List<Row> rows, Function<Row, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
