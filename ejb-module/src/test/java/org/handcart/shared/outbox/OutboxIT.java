package org.handcart.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private final Bench bench = new Bench();
    private final OrgId org = bench.newOrganisation();
    private final Actor actor = Actor.system(org, "test", "corr \"1\"\n");
    private final Outbox outbox = bench.get(Outbox.class);

    @Test
    void numbersTheEventsOfEachStreamInTheOrderGiven() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        bench.run(actor, () -> outbox.publish(actor, List.of(noted(one, "a"), noted(other, "b"), noted(one, "c"))));
        bench.run(actor, () -> outbox.publish(actor, List.of(noted(one, "d"))));

        assertThat(rows("select stream || ' ' || seq || ' ' || type from shared.event order by stream = '" + one
                        + "' desc, seq"))
                .containsExactly(
                        one + " 1 test.noted.v1",
                        one + " 2 test.noted.v1",
                        one + " 3 test.noted.v1",
                        other + " 1 test.noted.v1");
    }

    @Test
    void wrapsEachEventIntoACloudEventInTheOrderOfPublishing() throws Exception {
        UUID stream = UUID.randomUUID();

        bench.run(actor, () -> outbox.publish(actor, List.of(noted(stream, "first"), noted(stream, "it's \\ \"2\""))));

        List<Object> payloads = rows("select payload from shared.outbox order by position");
        JsonNode second = new ObjectMapper().readTree((String) payloads.get(1));
        assertThat(second.at("/specversion").asText()).isEqualTo("1.0");
        assertThat(second.at("/source").asText()).isEqualTo("/handcart/" + org);
        assertThat(second.at("/type").asText()).isEqualTo("test.noted.v1");
        assertThat(second.at("/subject").asText()).isEqualTo(stream.toString());
        assertThat(second.at("/time").asText()).isEqualTo("2026-11-20T12:00:00.123456Z");
        assertThat(second.at("/datacontenttype").asText()).isEqualTo("application/json");
        assertThat(second.at("/sequence").asText()).isEqualTo("0000000002");
        assertThat(second.at("/correlationid").asText()).isEqualTo("corr \"1\"\n");
        assertThat(second.at("/data/text").asText()).isEqualTo("it's \\ \"2\"");
        assertThat(second.at("/data/value/amount").asText()).isEqualTo("25.75");
        assertThat(rows("select id::text from shared.outbox order by position"))
                .contains(second.at("/id").asText());
        assertThat(rows("select data from shared.event order by seq"))
                .element(1)
                .isEqualTo(second.at("/data").toString());
    }

    @Test
    void addressesEventsToTheirTopicAndMessagesToTheirQueue() {
        UUID order = UUID.randomUUID();

        bench.run(actor, () -> {
            outbox.publish(actor, List.of(noted(order, "x")));
            outbox.send(actor, new Message(Queues.WMS_RELEASES, order.toString(), "wms.release.v1", new Body(order)));
        });

        assertThat(rows("select address || ' ' || multicast || ' ' || (group_id = '" + order + "') || ' ' || type"
                        + " || ' ' || status || ' ' || attempts from shared.outbox order by position"))
                .containsExactly(
                        "order-events true true test.noted.v1 DUE 0",
                        "handcart.wms.releases false true wms.release.v1 DUE 0");
        assertThat(rows("select payload from shared.outbox where not multicast"))
                .containsExactly("{\"order\":\"" + order + "\"}");
    }

    @Test
    void aRollbackTakesEverythingBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.run(actor, () -> {
                    outbox.publish(actor, List.of(noted(UUID.randomUUID(), "x")));
                    throw new IllegalStateException("rolled back");
                }));

        assertThat(rows("select 1 from shared.event")).isEmpty();
        assertThat(rows("select 1 from shared.outbox")).isEmpty();
    }

    @Test
    void publishingAnyNumberOfEventsIsOneStatement() {
        UUID stream = UUID.randomUUID();
        List<Noted> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> noted(stream, "n" + i))
                .toList();

        long statements = bench.in(org, em -> {
            long before = calls(em);
            outbox.publish(actor, many);
            return calls(em) - before;
        });

        assertThat(statements).isEqualTo(1);
        assertThat(rows("select max(seq) from shared.event")).containsExactly(40);
    }

    @Test
    void whatAVerbPublishesAndSendsIsOneStatementInItsOrder() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Actor system = Actor.system(org, "other", "corr-2");

        long statements = bench.in(org, em -> {
            long before = calls(em);
            Verbs.run(bench, () -> {
                outbox.publish(actor, List.of(noted(one, "a")));
                outbox.send(actor, new Message(Queues.WMS_RELEASES, one.toString(), "wms.release.v1", new Body(one)));
                outbox.publish(system, List.of(noted(other, "b"), noted(one, "c")));
            });
            return calls(em) - before;
        });

        assertThat(statements).isEqualTo(1);
        assertThat(rows("select (group_id = '" + one + "') || ' ' || type || ' ' || correlation_id || ' '"
                        + " || coalesce(payload::json ->> 'sequence', '-') from shared.outbox order by position"))
                .containsExactly(
                        "true test.noted.v1 corr \"1\"\n 0000000001",
                        "true wms.release.v1 corr \"1\"\n -",
                        "false test.noted.v1 corr-2 0000000001",
                        "true test.noted.v1 corr-2 0000000002");
        assertThat(rows("select actor from shared.event where stream = '" + one + "' order by seq"))
                .containsExactly(actor.name(), system.name());
    }

    @Test
    void whoReadsInTheSameTransactionHasItWrittenFirst() throws Exception {
        UUID stream = UUID.randomUUID();

        bench.in(org, em -> {
            Verbs.run(bench, () -> {
                outbox.publish(actor, List.of(noted(stream, "a")));
                assertThat(rows("select 1 from shared.event")).isEmpty();
                outbox.write();
                assertThat(rows("select 1 from shared.event")).hasSize(1);
                outbox.publish(actor, List.of(noted(stream, "b")));
            });
            return 0;
        });

        assertThat(rows("select seq from shared.event order by seq")).containsExactly(1, 2);
    }

    /** Commands PostgreSQL has started in this transaction so far, less the question itself. */
    private static long calls(jakarta.persistence.EntityManager em) {
        // cmin of a row written now is the number of writing commands before it
        em.createNativeQuery("insert into shared.inbox (org_id, source, event_id)"
                        + " values (shared.current_org(), 'probe', gen_random_uuid()::text)")
                .executeUpdate();
        return ((Number) em.createNativeQuery("select max(cmin::text::bigint) from shared.inbox where source = 'probe'")
                                .getSingleResult())
                        .longValue()
                - ((Number) em.createNativeQuery("select count(*) from shared.inbox where source = 'probe'")
                                .getSingleResult())
                        .longValue();
    }

    private List<Object> rows(String sql) {
        return bench.in(org, em -> {
            List<Object> result = new java.util.ArrayList<>();
            for (Object row : em.createNativeQuery(sql).getResultList()) {
                result.add(row);
            }
            return result;
        });
    }

    private static Noted noted(UUID stream, String text) {
        return new Noted(new OrderId(stream), text, Money.of("25.75", "INR"), NOON);
    }

    record Body(UUID order) {}

    record Noted(OrderId order, String text, Money value, Instant occurredAt) implements DomainEvent {

        @Override
        public String wireName() {
            return "test.noted.v1";
        }

        @Override
        public Topic topic() {
            return Topic.ORDER_EVENTS;
        }

        @Override
        public UUID stream() {
            return order.value();
        }
    }
}
