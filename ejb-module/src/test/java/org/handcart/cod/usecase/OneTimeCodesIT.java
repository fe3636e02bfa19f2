package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.OtpOutcome;
import org.handcart.cod.OtpOutcome.Reason;
import org.handcart.cod.domain.TextMessages;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proof of a phone. */
class OneTimeCodesIT {

    private static final String PHONE = "+919812345678";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T06:30:00Z"));
    private final Phones phones = new Phones();
    private final Bench bench = new Bench().register(Clock.class, clock).register(TextMessages.class, phones);
    private final Actor system = Actor.system(bench.newOrganisation(), "test", "test");

    @Test
    void theCodeThatWasSentProvesThePhone() {
        OtpOutcome sent = send("098123 45678");

        assertThat(sent).isInstanceOfSatisfying(OtpOutcome.Sent.class, it -> {
            assertThat(it.phone()).isEqualTo(PHONE);
            assertThat(it.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        });
        assertThat(phones.to).isEqualTo(PHONE);
        assertThat(verify(phones.code())).isInstanceOf(OtpOutcome.Verified.class);
        assertThat(customer().phoneVerifiedAt()).isEqualTo(clock.instant());
        assertThat(refused(verify(phones.code()))).isEqualTo(Reason.NO_CODE);
    }

    @Test
    void theCodeIsNowhereInTheDatabase() {
        send(PHONE);

        Object found = bench.in(
                system.org(),
                em -> em.createNativeQuery(
                                "select count(*) from cod.one_time_code c where cast(row_to_json(c) as text) like ?1")
                        .setParameter(1, "%" + phones.code() + "%")
                        .getSingleResult());
        assertThat(found).isEqualTo(0L);
    }

    @Test
    void expiresAfterFiveMinutes() {
        send(PHONE);
        clock.forward(Duration.ofMinutes(5));

        assertThat(refused(verify(phones.code()))).isEqualTo(Reason.NO_CODE);
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        send(PHONE);
        String old = phones.code();
        clock.forward(Duration.ofSeconds(31));
        send(PHONE);
        assertThat(phones.code()).isNotEqualTo(old);

        assertThat(refused(verify(old))).isEqualTo(Reason.WRONG_CODE);
        assertThat(verify(phones.code())).isInstanceOf(OtpOutcome.Verified.class);
    }

    @Test
    void isSpentAfterFiveWrongAttempts() {
        send(PHONE);
        for (int i = 0; i < 5; i++) {
            assertThat(refused(verify(wrong()))).isEqualTo(Reason.WRONG_CODE);
        }

        assertThat(refused(verify(phones.code()))).isEqualTo(Reason.CODE_SPENT);
    }

    @Test
    void manyAttemptsAtOnceAreStillFive() throws Exception {
        send(PHONE);
        ExecutorService guessers = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Reason>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(guessers.submit(() -> {
                start.await();
                return refused(verify(wrong()));
            }));
        }
        start.countDown();
        List<Reason> reasons = new ArrayList<>();
        for (Future<Reason> guess : guesses) {
            reasons.add(guess.get());
        }
        guessers.shutdown();

        assertThat(reasons).filteredOn(Reason.WRONG_CODE::equals).hasSize(5);
        assertThat(reasons).filteredOn(Reason.CODE_SPENT::equals).hasSize(15);
    }

    @Test
    void sendsOneEveryHalfMinuteAndFiveAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(send(PHONE)).isInstanceOf(OtpOutcome.Sent.class);
            assertThat(refused(send(PHONE))).isEqualTo(Reason.TOO_SOON);
            clock.forward(Duration.ofSeconds(31));
        }

        assertThat(refused(send(PHONE))).isEqualTo(Reason.TOO_SOON);
        assertThat(send("+919812345679")).isInstanceOf(OtpOutcome.Sent.class);
        clock.forward(Duration.ofHours(1));
        assertThat(send(PHONE)).isInstanceOf(OtpOutcome.Sent.class);
    }

    @Test
    void saysWhenNothingCouldBeSent() {
        phones.away = true;

        assertThat(refused(send(PHONE))).isEqualTo(Reason.NOT_SENT);
        assertThat(refused(send("not a phone"))).isEqualTo(Reason.PHONE);
        assertThat(refused(verify("123456"))).isIn(Reason.WRONG_CODE, Reason.NO_CODE);
    }

    @Test
    void anotherOrganisationCannotEnterIt() {
        send(PHONE);
        Actor stranger = Actor.system(bench.newOrganisation(), "test", "test");

        OtpOutcome outcome =
                bench.in(stranger, () -> bench.get(VerifyCode.class).verify(stranger, PHONE, "IN", phones.code()));

        assertThat(refused(outcome)).isEqualTo(Reason.NO_CODE);
    }

    private OtpOutcome send(String phone) {
        return bench.in(system, () -> bench.get(SendCode.class).send(system, phone, "IN", "c-1"));
    }

    private OtpOutcome verify(String code) {
        return bench.in(system, () -> bench.get(VerifyCode.class).verify(system, PHONE, "IN", code));
    }

    private String wrong() {
        return phones.code().equals("000000") ? "000001" : "000000";
    }

    private CustomerPolicy customer() {
        return bench.in(system, () -> bench.get(MaintainCodPolicy.class).customer(system, "c-1"))
                .orElseThrow();
    }

    private static Reason refused(OtpOutcome outcome) {
        if (outcome instanceof OtpOutcome.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(outcome);
    }

    /** The one phone in town. */
    private static final class Phones implements TextMessages {
        private @Nullable String to;
        private String text = "";
        private boolean away;

        @Override
        public boolean send(String phone, String message) {
            to = phone;
            text = message;
            return !away;
        }

        String code() {
            return text.substring(0, 6);
        }
    }
}
