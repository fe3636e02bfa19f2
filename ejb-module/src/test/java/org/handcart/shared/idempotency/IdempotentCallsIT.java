package org.handcart.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.handcart.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotentCallsIT {

    private static final byte[] REQUEST = "{\"quantity\":1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_REQUEST = "{\"quantity\":2}".getBytes(StandardCharsets.UTF_8);
    private static final Answer CREATED =
            new Answer(201, Map.of("Location", "/api/v1/orders/1", "ETag", "\"1\""), "{\"id\":1}", false);

    private final Bench bench = new Bench();
    private final OrgId org = bench.newOrganisation();
    private final Actor agent = actor("agent");
    private final IdempotentCalls calls = bench.get(IdempotentCalls.class);
    private final AtomicInteger effects = new AtomicInteger();
    private final ExecutorService pool = Executors.newFixedThreadPool(20);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void replaysTheFirstAnswerWithItsHeaders() {
        assertThat(run(agent, "k", REQUEST, this::create)).isEqualTo(CREATED);

        Answer again = run(agent, "k", REQUEST, this::create);

        assertThat(again).isEqualTo(new Answer(201, CREATED.headers(), CREATED.body(), true));
        assertThat(effects).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        run(agent, "k", REQUEST, this::create);

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> run(agent, "k", OTHER_REQUEST, this::create));
        assertThat(effects).hasValue(1);
    }

    @Test
    void keepsPrincipalsRoutesAndOrganisationsApart() {
        Actor elsewhere = new Actor(bench.newOrganisation(), "agent", Set.of(), Set.of(), "c");

        run(agent, "k", REQUEST, this::create);
        run(actor("other"), "k", OTHER_REQUEST, this::create);
        run(elsewhere, "k", OTHER_REQUEST, this::create);
        bench.in(agent, () -> calls.run(agent, "POST /other", "k", OTHER_REQUEST, false, this::create));

        assertThat(effects).hasValue(4);
    }

    @Test
    void aRefusalIsAnAnswerAndIsReplayed() {
        Answer refused = new Answer(422, Map.of(), "{\"reason\":\"TOO_LATE\"}", false);

        run(agent, "k", REQUEST, () -> refused);

        assertThat(run(agent, "k", REQUEST, this::create)).isEqualTo(new Answer(422, Map.of(), refused.body(), true));
    }

    @Test
    void aCallThatFailedLeavesNoKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(agent, "k", REQUEST, () -> {
                    throw new IllegalStateException("gateway down");
                }));

        assertThat(run(agent, "k", OTHER_REQUEST, this::create)).isEqualTo(CREATED);
    }

    @Test
    void aServerErrorRollsBackAndIsNotStored() {
        Answer broken = new Answer(503, Map.of("Retry-After", "1"), "", false);

        assertThat(run(agent, "k", REQUEST, () -> broken)).isEqualTo(broken);

        assertThat(run(agent, "k", REQUEST, this::create)).isEqualTo(CREATED);
    }

    @Test
    void aHundredCallsOfOneKeyAtOnceHaveOneEffect() throws Exception {
        List<Callable<Answer>> all = Stream.<Callable<Answer>>generate(
                        () -> () -> run(agent, "k", REQUEST, this::create))
                .limit(100)
                .toList();

        int first = 0;
        for (Future<Answer> call : pool.invokeAll(all)) {
            Answer answer = call.get();
            assertThat(answer.body()).isEqualTo(CREATED.body());
            first += answer.replayed() ? 0 : 1;
        }

        assertThat(first).isEqualTo(1);
        assertThat(effects).hasValue(1);
    }

    @Test
    void saysStillRunningAfterTwoSecondsAndReplaysLater() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<Answer> slow = pool.submit(() -> run(agent, "k", REQUEST, () -> {
            inside.countDown();
            await(letGo);
            return create();
        }));
        await(inside);

        long from = System.nanoTime();
        assertThatExceptionOfType(StillRunning.class).isThrownBy(() -> run(agent, "k", REQUEST, this::create));
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from)).isBetween(1_800L, 2_900L);
        letGo.countDown();

        assertThat(slow.get().replayed()).isFalse();
        assertThat(run(agent, "k", REQUEST, this::create).replayed()).isTrue();
        assertThat(effects).hasValue(1);
    }

    @Test
    void givesTheWaitingTimeOfTheSessionBack() {
        String before = lockTimeout(() -> "");
        String within = lockTimeout(() -> {
            calls.run(agent, "POST /orders", "k", REQUEST, false, this::create);
            return "";
        });

        assertThat(within).isEqualTo(before);
    }

    @Test
    void anExpiredKeyIsAsIfItHadNeverBeenUsed() {
        run(agent, "k", REQUEST, this::create);
        run(agent, "fresh", REQUEST, this::create);
        bench.in(agent, () -> calls.run(agent, "POST /orders", "for-ever", REQUEST, true, this::create));
        Database.get()
                .asOwner(owner -> owner.createStatement()
                        .executeUpdate("update shared.idempotency set expires_at = now() - interval '1 second'"
                                + " where key = 'k' and org_id = '" + org + "'"));

        assertThat(run(agent, "k", OTHER_REQUEST, this::create).replayed()).isFalse();
        assertThat(run(agent, "k", OTHER_REQUEST, this::create).replayed()).isTrue();
        assertThat(effects).hasValue(4);
        assertThat(bench.<Object>in(
                        org,
                        em -> em.createNativeQuery("select string_agg(key || (expires_at is null), ' ' order by key)"
                                        + " from shared.idempotency")
                                .getSingleResult()))
                .isEqualTo("for-evertrue freshfalse kfalse");
    }

    private String lockTimeout(Supplier<String> before) {
        return bench.in(org, em -> {
            before.get();
            return (String) em.createNativeQuery("select current_setting('lock_timeout')")
                    .getSingleResult();
        });
    }

    private Answer create() {
        effects.incrementAndGet();
        return CREATED;
    }

    private Answer run(Actor actor, String key, byte[] request, Supplier<Answer> call) {
        return bench.in(actor, () -> calls.run(actor, "POST /orders", key, request, false, call));
    }

    private Actor actor(String name) {
        return new Actor(org, name, Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "c-1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
