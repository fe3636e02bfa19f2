package org.handcart.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.handcart.shared.outbox.Relayed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

    private static final Relayed NOTHING = new Relayed(true, 0, 0, 0, List.of(), null);
    private static final Relayed SENT = new Relayed(true, 3, 3, 0, List.of(), null);
    private static final Relayed AWAY = new Relayed(true, 3, 0, 0, List.of(), "connection refused");
    private static final Relayed NOT_LEADING = new Relayed(false, 0, 0, 0, List.of(), null);
    private static final Logger LOG = Logger.getLogger(RelayLoop.class.getName());

    private final Deque<Supplier<Relayed>> rounds = new ArrayDeque<>();
    private final AtomicInteger purges = new AtomicInteger();
    private final RelayLoop loop = new RelayLoop(() -> rounds.pop().get(), () -> purges.incrementAndGet() < 2);
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(lines);
    }

    @AfterEach
    void letGo() {
        LOG.removeHandler(lines);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void goesOnAtOnceWhileThereIsSomethingToSend() {
        assertThat(round(SENT)).isZero();
        assertThat(round(NOTHING)).isEqualTo(RelayLoop.IDLE).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void restsWhenEverythingWasRefused() {
        assertThat(round(new Relayed(true, 1, 0, 1, List.of(), null))).isEqualTo(RelayLoop.IDLE);
    }

    @Test
    void leavesTheWorkToTheRelayThatLeads() {
        assertThat(round(NOT_LEADING)).isEqualTo(Duration.ofMillis(500));
        assertThat(purges).hasValue(0);
    }

    @Test
    void saysOnceThatTheBrokerIsAwayAndOnceThatItIsBack() {
        assertThat(round(AWAY)).isEqualTo(Duration.ofSeconds(1));
        round(AWAY);
        round(AWAY);
        round(SENT);
        round(SENT);
        round(AWAY);

        assertThat(lines.texts)
                .containsExactly(
                        "the broker is away, messages wait in the outbox: {0}",
                        "the broker is back, the outbox flows", "the broker is away, messages wait in the outbox: {0}");
    }

    @Test
    void anEmptyOutboxSaysNothingAboutTheBroker() {
        round(AWAY);
        round(NOTHING);

        assertThat(lines.texts).hasSize(1);
    }

    @Test
    void saysOnceThatTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        assertThat(failing()).isEqualTo(Duration.ofSeconds(1));
        failing();
        round(SENT);

        assertThat(lines.texts).hasSize(2);
        assertThat(lines.texts.get(0))
                .startsWith("the relay cannot read the outbox")
                .contains("no route");
        assertThat(lines.texts.get(1)).isEqualTo("the relay reads the outbox again");
    }

    @Test
    void namesEveryMessageItGivesUp() {
        round(new Relayed(true, 2, 0, 2, List.of(UUID.randomUUID(), UUID.randomUUID()), null));

        assertThat(lines.texts).hasSize(2).allMatch(line -> line.contains("is FAILED"));
    }

    @Test
    void purgesWhenItIsIdleAndAgainWhileThereIsMore() throws Exception {
        round(SENT);
        assertThat(purges).hasValue(0);
        round(NOTHING);
        assertThat(purges).hasValue(1);
        Thread.sleep(RelayLoop.IDLE.toMillis() + 5);
        round(NOTHING);
        Thread.sleep(RelayLoop.IDLE.toMillis() + 5);
        round(NOTHING);
        assertThat(purges).hasValue(2);
    }

    @Test
    void stopsWithinARound() throws Exception {
        RelayLoop endless = new RelayLoop(() -> NOTHING, () -> false);
        Thread thread = new Thread(endless);
        thread.start();

        assertThat(endless.stop(Duration.ofSeconds(5))).isTrue();
        thread.join(1_000);
        assertThat(thread.isAlive()).isFalse();
    }

    private Duration round(Relayed relayed) {
        rounds.push(() -> relayed);
        return loop.oneRound();
    }

    private Duration failing() {
        rounds.push(() -> {
            throw new IllegalStateException("no route to host");
        });
        return loop.oneRound();
    }

    private static final class Lines extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            texts.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
