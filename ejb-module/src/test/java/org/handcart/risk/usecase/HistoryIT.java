package org.handcart.risk.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old deeds become sums, and sums become what is usual. */
class HistoryIT {

    private final RiskBench risk = new RiskBench();

    @BeforeEach
    void stock() {
        risk.spine.stock("MILK", 500);
    }

    @Test
    void sevenRefundsInTenMinutesAreUnusualForWhoDoesOneInAnHour() {
        OrderId order = risk.order();
        for (int day = 0; day < 6; day++) {
            for (int hour = 0; hour < 3; hour++) {
                risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
                risk.spine.clock.forward(Duration.ofHours(2));
            }
            risk.spine.clock.forward(Duration.ofHours(18));
        }
        risk.spine.clock.forward(Duration.ofDays(2));
        fold();
        for (int i = 0; i < 6; i++) {
            risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
        }

        RiskAssessment seventh = risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"));

        assertThat(seventh.reasons())
                .filteredOn(reason -> reason.rule().equals("AGENT-REFUNDS-UNUSUAL"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.sentence()).isEqualTo("7 refunds by this person in 10 minutes, usually 1");
                    assertThat(reason.usual()).isEqualTo(1);
                    assertThat(reason.activeDays()).isEqualTo(6);
                });
    }

    @Test
    void whatIsBusyForOneIsUsualForAnother() {
        OrderId order = risk.order();
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i < 9; i++) {
                risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
            }
            risk.spine.clock.forward(Duration.ofDays(1));
        }
        risk.spine.clock.forward(Duration.ofDays(2));
        fold();
        for (int i = 0; i < 10; i++) {
            risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
        }

        // three times nine are still usual for them; the limit for the new would be ten
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .reasons())
                .extracting(RiskReason::rule)
                .doesNotContain("AGENT-REFUNDS-UNUSUAL");
    }

    @Test
    void medianPeaksSlideAndDaysWithoutAnyDoNotCount() {
        OrderId order = risk.order();
        int[] refunds = {1, 9, 2, 4, 3};
        for (int many : refunds) {
            for (int i = 0; i < many; i++) {
                risk.record(risk.ravi, risk.question(risk.ravi, order, "10.00", Activity.RETURN));
                risk.spine.clock.forward(Duration.ofMinutes(4));
            }
            risk.spine.clock.forward(Duration.ofDays(3).minusMinutes(4L * many));
        }
        fold();

        String of =
                " from risk.profile p join risk.deed d on p.subject = d.subjects[array_position(d.subject_kinds, 'AGENT')]"
                        + " where p.activity = 'ANY' and p.unit = ";
        assertThat(risk.count("select max(active_days)" + of + "'REFUNDS'")).isEqualTo(5);
        assertThat(risk.count("select max(usual_day)" + of + "'REFUNDS'")).isEqualTo(3);
        // four minutes apart: three fall into any ten minutes, on three of the five days
        assertThat(risk.count("select max(usual_ten)" + of + "'REFUNDS'")).isEqualTo(3);
        assertThat(risk.count("select max(usual_day)" + of + "'INR'")).isEqualTo(3000);
        assertThat(risk.count("select max(peak_hour) from risk.day_sum where unit = 'REFUNDS'"))
                .isEqualTo(9);
    }

    @Test
    void foldingChangesNoMonth() {
        OrderId order = risk.order("C-1", "+919876543210", null, null);
        for (int day = 0; day < 14; day++) {
            risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
            risk.spine.clock.forward(Duration.ofDays(1));
        }
        List<RiskReason> before =
                risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00")).reasons();

        fold();

        assertThat(risk.count("select count(*) from risk.day_sum")).isPositive();
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .reasons())
                .isEqualTo(before)
                .extracting(RiskReason::value)
                .containsExactly(15L);
        risk.spine.clock.forward(Duration.ofDays(16));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void whileSomeFoldAndOthersRecordNothingIsLostAndNothingCountsTwice() throws Exception {
        OrderId order = risk.order("C-1", null, null, null);
        for (int i = 0; i < 60; i++) {
            risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
        }
        risk.spine.clock.forward(Duration.ofDays(4));
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(pool.submit(() -> {
                while (!stop.get()) {
                    fold();
                }
            }));
        }
        for (int i = 0; i < 40; i++) {
            risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
            long counted = risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00")).reasons().stream()
                    .filter(reason -> reason.rule().equals("CUSTOMER-REFUNDS-MONTH"))
                    .mapToLong(RiskReason::value)
                    .findFirst()
                    .orElseThrow();
            assertThat(counted).isEqualTo(60 + i + 2);
        }
        stop.set(true);
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(risk.count("select (select sum(cardinality(subjects)) from risk.deed)"
                        + " - (select count(*) from risk.activity)"
                        + " - (select sum(total) from risk.day_sum where activity = 'ANY' and unit = 'DEEDS')"))
                .isZero();
    }

    @Test
    void whatIsTooOldIsForgotten() {
        risk.refunds(risk.ravi, 12);
        risk.assess(risk.ravi, risk.refund(risk.ravi, risk.order(), "10.00"));
        risk.spine.clock.forward(Duration.ofDays(91));
        fold();
        forget();
        assertThat(risk.count("select count(*) from risk.deed")).isZero();
        assertThat(risk.count("select count(*) from risk.day_sum")).isPositive();
        risk.spine.clock.forward(Duration.ofDays(91));
        forget();
        assertThat(risk.count("select count(*) from risk.day_sum")).isZero();
        assertThat(risk.count("select count(*) from risk.profile")).isZero();
        assertThat(risk.count("select count(*) from risk.assessment")).isEqualTo(1);
        risk.spine.clock.forward(Duration.ofDays(220));
        forget();
        assertThat(risk.count("select count(*) from risk.assessment")).isZero();
    }

    private void fold() {
        while (risk.spine.bench.in(
                risk.spine.system, () -> risk.spine.bench.get(FoldDeeds.class).foldSome(risk.spine.system))) {
            // each in its own transaction
        }
    }

    private void forget() {
        while (risk.spine.bench.in(
                risk.spine.system, () -> risk.spine.bench.get(FoldDeeds.class).forgetSome(risk.spine.system))) {
            // each in its own transaction
        }
    }
}
