package org.handcart.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;
import org.handcart.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayMessagesIT {

    private final Bench bench = new Bench();
    private final OrgId org = bench.newOrganisation();
    private final Actor actor = Actor.system(org, "test", "c-1");
    private final Broker broker = new Broker();

    @BeforeEach
    void nothingIsDue() {
        Database.get().asOwner(owner -> owner.createStatement().execute("truncate shared.outbox"));
    }

    @Test
    void carriesEverythingOnceInTheOrderItWasAppended() {
        append("a", 1, 2);
        append("b", 1);
        append("a", 3);

        assertThat(relay().sent()).isEqualTo(4);
        assertThat(relay().claimed()).isZero();

        assertThat(broker.taken).containsExactly("a1", "a2", "b1", "a3");
        assertThat(statuses()).containsExactly("SENT 1", "SENT 1", "SENT 1", "SENT 1");
    }

    @Test
    void worksForEveryOrganisation() {
        Actor other = Actor.system(bench.newOrganisation(), "test", "c-2");
        append("a", 1);
        bench.run(other, () -> bench.get(Outbox.class).send(other, message("z", 1)));

        relay();

        assertThat(broker.organisations).containsExactlyInAnyOrder(org, other.org());
    }

    @Test
    void leavesEverythingDueAndUncountedWhileTheBrokerIsAway() {
        append("a", 1, 2);
        broker.away = true;

        assertThat(relay().away()).isEqualTo("connection refused");
        assertThat(relay().away()).isEqualTo("connection refused");
        assertThat(statuses()).containsExactly("DUE 0", "DUE 0");

        broker.away = false;
        assertThat(relay().sent()).isEqualTo(2);
        assertThat(broker.taken).containsExactly("a1", "a2");
    }

    @Test
    void aRefusedMessageHoldsBackItsOwnGroupAlone() {
        append("a", 1);
        append("b", 1, 2);
        append("c", 1);
        broker.refuses = text -> text.equals("b1");

        relay();
        relay();
        append("b", 3);
        append("d", 1);
        relay();

        assertThat(broker.taken).containsExactly("a1", "c1", "d1");

        broker.refuses = text -> false;
        wake();
        relay();
        assertThat(broker.taken).containsExactly("a1", "c1", "d1", "b1", "b2", "b3");
    }

    @Test
    void givesUpOnAMessageAfterTwentyRefusalsAndLetsItsGroupGo() {
        append("a", 1, 2);
        broker.refuses = text -> text.equals("a1");

        List<UUID> givenUp = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            wake();
            givenUp.addAll(relay().givenUp());
        }

        assertThat(givenUp).hasSize(1);
        assertThat(statuses()).containsExactly("FAILED 20", "DUE 0");
        relay();
        assertThat(broker.taken).containsExactly("a2");
    }

    @Test
    void neverGivesUpOnAMessageThatIsNotAtFault() {
        append("a", 1);
        broker.refuses = text -> true;
        broker.counts = false;

        for (int round = 0; round < 25; round++) {
            wake();
            relay();
        }

        assertThat(statuses()).containsExactly("DUE 25");
    }

    @Test
    void waitsLongerAfterEachRefusal() {
        append("a", 1);
        broker.refuses = text -> true;

        relay();
        assertThat(relay().claimed()).isZero();
        assertThat(secondsUntilDue()).isBetween(0.5, 1.1);
        wake();
        relay();
        assertThat(secondsUntilDue()).isBetween(1.5, 2.1);
    }

    @Test
    void onlyOneRelayIsAtWork() throws Exception {
        append("a", 1);
        CountDownLatch carrying = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        broker.meanwhile = () -> {
            carrying.countDown();
            await(letGo);
        };
        CompletableFuture<Relayed> first = CompletableFuture.supplyAsync(this::relay);
        await(carrying);

        assertThat(relay().leading()).isFalse();
        letGo.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).sent()).isEqualTo(1);
        assertThat(relay().leading()).isTrue();
    }

    @Test
    void forgetsWhatWasSentMoreThanADayAgo() {
        append("a", 1, 2);
        relay();
        append("a", 3);
        asOwner("update shared.outbox set sent_at = now() - interval '25 hours' where payload like '%a1%'");

        assertThat(bench.<Boolean>in((OrgId) null, em -> relays().purge())).isFalse();

        assertThat(statuses()).containsExactly("SENT 1", "DUE 0");
    }

    private RelayMessages relays() {
        return bench.get(RelayMessages.class);
    }

    private Relayed relay() {
        return bench.in((OrgId) null, em -> relays().relay(broker));
    }

    private void append(String group, int... numbers) {
        bench.run(actor, () -> {
            for (int number : numbers) {
                bench.get(Outbox.class).send(actor, message(group, number));
            }
        });
    }

    private static Message message(String group, int number) {
        return new Message(Queues.WMS_RELEASES, group, "test.v1", new Body(group + number));
    }

    private void wake() {
        asOwner("update shared.outbox set due_at = now() where status = 'DUE'");
    }

    private static void asOwner(String sql) {
        Database.get().asOwner(owner -> owner.createStatement().execute(sql));
    }

    private List<String> statuses() {
        return Rows.of(bench, org, "select status || ' ' || attempts from shared.outbox order by position");
    }

    private double secondsUntilDue() {
        return bench.in(
                org,
                em -> ((Number) em.createNativeQuery(
                                        "select extract(epoch from due_at - clock_timestamp()) from shared.outbox")
                                .getSingleResult())
                        .doubleValue());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    record Body(String text) {}

    /** Keeps what it is given, as the carrier promises: a refusal holds back the rest of its group. */
    private static final class Broker implements Carrier {

        private final List<String> taken = new ArrayList<>();
        private final Set<OrgId> organisations = new HashSet<>();
        private Predicate<String> refuses = text -> false;
        private boolean counts = true;
        private boolean away;
        private Runnable meanwhile = () -> {};

        @Override
        public Carried carry(List<DueMessage> messages) {
            meanwhile.run();
            if (away) {
                return new Carried(List.of(), List.of(), "connection refused");
            }
            List<UUID> sent = new ArrayList<>();
            List<Carried.Refusal> refused = new ArrayList<>();
            Set<String> held = new HashSet<>();
            for (DueMessage message : messages) {
                String text = message.payload().replaceAll(".*:\"(.*)\".*", "$1");
                if (held.contains(message.group())) {
                    continue;
                }
                if (refuses.test(text)) {
                    held.add(message.group());
                    refused.add(new Carried.Refusal(message.id(), "refused", counts));
                } else {
                    taken.add(text);
                    organisations.add(message.org());
                    sent.add(message.id());
                }
            }
            return new Carried(sent, refused, null);
        }
    }
}
