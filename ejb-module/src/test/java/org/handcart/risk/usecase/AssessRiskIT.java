package org.handcart.risk.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.RiskReason;
import org.handcart.risk.SubjectKind;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Role;
import org.handcart.store.BusinessDay;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts and scores on a real database, by the rules that come with the product. */
class AssessRiskIT {

    private final RiskBench risk = new RiskBench();

    @BeforeEach
    void stock() {
        risk.spine.stock("MILK", 500);
    }

    @Test
    void theTwelfthRefundOfOnePersonInTenMinutesWaitsAndTheWorldIsTold() {
        risk.refunds(risk.ravi, 10);
        OrderId order = risk.order();
        RiskAssessment eleventh = risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
        risk.refunds(risk.ravi, 1);
        RiskAssessment twelfth = risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"));

        assertThat(eleventh.score()).isEqualTo(40);
        assertThat(eleventh.waits()).isFalse();
        assertThat(twelfth.score()).isEqualTo(100);
        assertThat(twelfth.waits()).isTrue();
        assertThat(twelfth.sentences())
                .containsExactly(
                        "12 refunds by this person in 10 minutes; 12 or more are a lot",
                        "12 refunds by this person in 10 minutes, with too little history to say what is usual;"
                                + " 10 or more are a lot");
        assertThat(risk.spine.events(order, "risk.")).containsExactly("risk.threshold-exceeded.v1");
        assertThat(risk.count("select count(*) from risk.assessment")).isEqualTo(2);
        assertThat(risk.count("select count(*) from risk.assessment where waits"))
                .isEqualTo(1);
        assertThat(risk.assess(risk.agent("meera"), risk.refund(risk.agent("meera"), order, "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void tenMinutesLaterItIsForgotten() {
        risk.refunds(risk.ravi, 12);
        risk.spine.clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, risk.order(), "10.00"))
                        .waits())
                .isTrue();

        risk.spine.clock.forward(Duration.ofMillis(1));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, risk.order(), "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void aPreviewKeepsNothingAndTellsNobody() {
        risk.refunds(risk.ravi, 12);
        OrderId order = risk.order();
        RiskQuestion question = risk.refund(risk.ravi, order, "10.00");
        RiskAssessment seen = risk.spine.bench.in(
                risk.ravi, () -> risk.spine.bench.get(AssessRisk.class).preview(risk.ravi, question));

        assertThat(seen.waits()).isTrue();
        assertThat(risk.count("select count(*) from risk.assessment")).isZero();
        assertThat(risk.spine.events(order, "risk.")).isEmpty();
        assertThat(risk.assess(risk.ravi, question)).isEqualTo(seen);
    }

    @Test
    void spellingsOfAPhoneOrAMailboxAreOneCustomerAndGuestsAreCustomersToo() {
        String[][] names = {
            {"C-1", "+919876543210", null},
            {null, "+91 98765-43210", "asha.k+milk@gmail.com"},
            {"C-2", null, "ashak@googlemail.com"},
            {null, null, " AshaK@Gmail.com "},
        };
        for (int i = 0; i < 4; i++) {
            OrderId order = risk.order(names[i][0], names[i][1], names[i][2], null);
            Actor other = risk.agent("agent-" + i);
            risk.record(other, risk.refund(other, order, "10.00"));
        }
        // phone of the first two, mailbox of the last three: all four, the second one once
        OrderId fifth = risk.order("C-9", "+919876543210", "ASHAK@gmail.com", null);

        RiskAssessment answer = risk.assess(risk.ravi, risk.refund(risk.ravi, fifth, "10.00"));

        assertThat(answer.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("CUSTOMER-REFUNDS-HOUR");
            assertThat(reason.value()).isEqualTo(5);
            assertThat(reason.subject()).isEqualTo(SubjectKind.CUSTOMER);
        });
        OrderId stranger = risk.order("C-9", "+919876543211", "asha@example.org", null);
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, stranger, "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void neighboursAreAnAddressAndNotACustomer() {
        for (int i = 0; i < 9; i++) {
            OrderId order = risk.order("C-" + i, null, null, i % 2 == 0 ? "12, MG Road" : "12 M.G. ROAD");
            Actor other = risk.agent("agent-" + i);
            risk.record(other, risk.refund(other, order, "10.00"));
        }
        OrderId tenth = risk.order("C-10", null, null, "12 MG road");

        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, tenth, "10.00"))
                        .sentences())
                .containsExactly("10 refunds for this address in a day; 10 or more are a lot");
    }

    @Test
    void anInstrumentIsCountedByItsReference() {
        for (int i = 0; i < 7; i++) {
            Actor other = risk.agent("agent-" + i);
            risk.record(
                    other, risk.question(other, risk.order(), "10.00", Activity.GOODWILL, "card_fp_1", "credit_" + i));
        }
        RiskQuestion eighth = risk.question(risk.ravi, risk.order(), "10.00", Activity.RETURN, "card_fp_1");

        assertThat(risk.assess(risk.ravi, eighth).reasons())
                .extracting(RiskReason::rule)
                .containsExactly("INSTRUMENT-REFUNDS-DAY");
    }

    @Test
    void theDayBeginsAtTheCutOffOfTheStore() {
        OrderId order = risk.order("C-1", null, null, null);
        for (int i = 0; i < 7; i++) {
            Actor other = risk.agent("agent-" + i);
            risk.record(other, risk.refund(other, order, "10.00"));
        }
        risk.spine.clock.forward(Duration.ofMinutes(61));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .reasons())
                .extracting(RiskReason::rule)
                .containsExactly("CUSTOMER-REFUNDS-DAY");

        Instant now = risk.spine.clock.instant();
        Instant midnight = BusinessDay.at(now, ZoneId.of("Asia/Kolkata"), LocalTime.MIDNIGHT)
                .to();
        risk.spine.clock.forward(Duration.between(now, midnight).minusMillis(1));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .score())
                .isEqualTo(40);
        risk.spine.clock.forward(Duration.ofMillis(1));
        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void whatTheApplicationDoesIsNotCountedAndAnApplicationOfAPartnerIsNoPerson() {
        Actor partner = new Actor(risk.spine.org, "web-shop", Set.of(Role.PARTNER_API), Set.of(), "test");
        for (int i = 0; i < 20; i++) {
            risk.record(risk.spine.system, risk.refund(risk.spine.system, risk.order(), "10.00"));
            risk.record(partner, risk.refund(partner, risk.order(), "10.00"));
        }

        assertThat(risk.count("select count(*) from risk.deed")).isEqualTo(20);
        assertThat(risk.assess(partner, risk.refund(partner, risk.order(), "10.00")))
                .isEqualTo(RiskAssessment.NONE);
        assertThat(risk.assess(risk.spine.system, risk.refund(risk.spine.system, risk.order(), "10.00")))
                .isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void aDeedCountsOnce() {
        UUID deed = Ids.next();
        OrderId order = risk.order("C-1", null, null, null);
        RiskQuestion done = risk.refund(risk.ravi, order, "10.00");
        for (int i = 0; i < 12; i++) {
            risk.spine.bench.run(
                    risk.ravi, () -> risk.spine.bench.get(RecordActivity.class).record(risk.ravi, deed, done));
        }

        assertThat(risk.count("select count(*) from risk.deed")).isEqualTo(1);
        assertThat(risk.count("select count(*) from risk.activity")).isEqualTo(3);
        assertThat(risk.assess(risk.ravi, done)).isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void aDeedThatIsTakenBackWasNever() {
        RiskQuestion done = risk.refund(risk.ravi, risk.order(), "10.00");
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> risk.spine.bench.run(risk.ravi, () -> {
                        risk.spine.bench.get(RecordActivity.class).record(risk.ravi, Ids.next(), done);
                        throw new IllegalStateException("the refund exceeds what was paid");
                    }))
                    .hasMessageContaining("exceeds");
        }

        assertThat(risk.assess(risk.ravi, done)).isEqualTo(RiskAssessment.NONE);
    }

    @Test
    void organisationsDoNotCountForEachOther() {
        RiskBench neighbour = new RiskBench();
        neighbour.spine.stock("MILK", 50);
        neighbour.refunds(neighbour.ravi, 12);

        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, risk.order(), "10.00")))
                .isEqualTo(RiskAssessment.NONE);
        assertThat(risk.count("select count(*) from risk.activity")).isZero();
        assertThat(risk.count("select count(*) from risk.deed")).isZero();
        assertThat(neighbour.count("select count(distinct subject) from risk.activity"))
                .isEqualTo(neighbour.count("select cardinality(subjects) from risk.deed limit 1"));
    }

    @Test
    void noneOfManyAtTheSameMomentIsLost() throws Exception {
        OrderId order = risk.order("C-1", "+919876543210", null, null);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            running.add(pool.submit(() -> risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"))));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(risk.assess(risk.ravi, risk.refund(risk.ravi, order, "10.00"))
                        .reasons())
                .extracting(RiskReason::value)
                .containsOnly(41L);
    }

    @Test
    void oneStatementAssessesAndOneRecords() {
        risk.refunds(risk.ravi, 2);
        RiskQuestion question = risk.refund(risk.ravi, risk.order(), "10.00");
        risk.assess(risk.ravi, question);

        // the first opens the organisation
        assertThat(StatementCount.of(risk.spine.bench, () -> risk.assess(risk.ravi, question)))
                .hasSize(2);
        assertThat(StatementCount.of(risk.spine.bench, () -> risk.record(risk.ravi, question)))
                .hasSize(2);
    }

    @Test
    void theBusinessDayOfTheDatabaseIsThatOfTheStore() {
        for (String zone : List.of("Asia/Kolkata", "Europe/Berlin", "America/New_York", "Pacific/Apia", "UTC")) {
            for (LocalTime cutOff : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(4, 0))) {
                for (LocalDate around : List.of(
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 3, 29),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 11, 1))) {
                    Instant start = around.atStartOfDay(ZoneId.of(zone)).toInstant();
                    for (int half = -3; half <= 56; half++) {
                        Instant at = start.plus(Duration.ofMinutes(30L * half));
                        assertThat(businessDay(at, zone, cutOff))
                                .as("%s in %s with cut-off %s", at, zone, cutOff)
                                .isEqualTo(BusinessDay.at(at, ZoneId.of(zone), cutOff)
                                        .date());
                    }
                }
            }
        }
    }

    private LocalDate businessDay(Instant at, String zone, LocalTime cutOff) {
        return risk.spine.bench.in(
                risk.spine.org,
                em -> LocalDate.parse(String.valueOf(em.createNativeQuery(
                                "select cast(risk.business_day(cast(?1 as timestamptz), ?2, cast(?3 as time)) as text)")
                        .setParameter(1, at.toString())
                        .setParameter(2, zone)
                        .setParameter(3, cutOff.toString())
                        .getSingleResult())));
    }
}
