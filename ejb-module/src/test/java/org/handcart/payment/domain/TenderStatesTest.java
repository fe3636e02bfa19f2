package org.handcart.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each state of a tender, a drawdown and a refund allows: every pair of state and question. */
class TenderStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final OrgId ORG = new OrgId(UUID.randomUUID());

    /** May begin now; in flight; decided; lowering by 1.00 is possible; refundable of 100.00 when 30.00 is refunded. */
    private record Allows(boolean begin, boolean flight, boolean decided, boolean lower, String refundable) {}

    private static final Map<TenderStatus, Allows> TABLE = Map.of(
            TenderStatus.AT_DOOR, new Allows(false, false, false, false, "0.00"),
            TenderStatus.REQUESTED, new Allows(true, false, false, true, "70.00"),
            TenderStatus.PROCESSING, new Allows(false, true, false, false, "70.00"),
            TenderStatus.UNKNOWN, new Allows(false, true, false, false, "70.00"),
            TenderStatus.AUTHORISED, new Allows(false, false, true, true, "70.00"),
            TenderStatus.CAPTURED, new Allows(false, false, true, false, "70.00"),
            TenderStatus.FAILED, new Allows(false, false, true, true, "100.00"),
            TenderStatus.RELEASED, new Allows(false, false, true, false, "0.00"));

    @ParameterizedTest
    @EnumSource
    void allowsWhatItsStateAllows(TenderStatus status) {
        Tender tender = tender(status);
        Allows allows = TABLE.get(status);

        assertThat(tender.status()).isEqualTo(status);
        assertThat(tender.mayBegin(NOW)).isEqualTo(allows.begin());
        assertThat(tender.isInFlight()).isEqualTo(allows.flight());
        assertThat(tender.status().isDecided()).isEqualTo(allows.decided());
        assertThat(tender.refundable(inr("30.00"))).isEqualTo(inr(allows.refundable()));
        if (allows.lower()) {
            tender.lower(inr("1.00"), NOW);
            assertThat(tender.amount()).isEqualTo(inr("99.00"));
        } else {
            assertThatThrownBy(() -> tender.lower(inr("1.00"), NOW)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void mayBeginAgainOnceItsOwnerIsTakenForDead() {
        assertThat(tender(TenderStatus.PROCESSING).mayBegin(NOW.plusSeconds(60)))
                .isTrue();
        assertThat(tender(TenderStatus.UNKNOWN).mayBegin(NOW.plusSeconds(60))).isTrue();
        assertThat(tender(TenderStatus.CAPTURED).mayBegin(NOW.plusSeconds(9999)))
                .isFalse();
    }

    @Test
    void isOverWhenItIsLoweredToWhatIsCaptured() {
        Tender partly = tender(TenderStatus.AUTHORISED);
        partly.captured(inr("40.00"), UUID.randomUUID(), "c");
        assertThat(partly.status()).isEqualTo(TenderStatus.AUTHORISED);
        partly.lower(inr("60.00"), NOW);
        assertThat(partly.status()).isEqualTo(TenderStatus.CAPTURED);

        Tender whole = tender(TenderStatus.AUTHORISED);
        whole.lower(inr("100.00"), NOW);
        assertThat(whole.status()).isEqualTo(TenderStatus.RELEASED);
    }

    @Test
    void isNeverLoweredBelowWhatIsCaptured() {
        Tender partly = tender(TenderStatus.AUTHORISED);
        partly.captured(inr("40.00"), UUID.randomUUID(), "c");

        assertThatThrownBy(() -> partly.lower(inr("60.01"), NOW)).isInstanceOf(IllegalStateException.class);
    }

    static Stream<Arguments> drawdowns() {
        return Stream.of(
                Arguments.of(Drawdown.Status.PENDING, true, false, false),
                Arguments.of(Drawdown.Status.PROCESSING, false, true, false),
                Arguments.of(Drawdown.Status.UNKNOWN, false, true, false),
                Arguments.of(Drawdown.Status.SUCCEEDED, false, false, true),
                Arguments.of(Drawdown.Status.FAILED, false, false, true));
    }

    @ParameterizedTest
    @MethodSource("drawdowns")
    void aDrawdownAllowsWhatItsStateAllows(Drawdown.Status status, boolean begin, boolean flight, boolean settled) {
        Drawdown drawdown = Drawdown.capture(ORG, tender(TenderStatus.AUTHORISED), inr("100.00"), true, "shipped", NOW);
        switch (status) {
            case PENDING -> {}
            case PROCESSING -> drawdown.ask(NOW.plusSeconds(60));
            case UNKNOWN -> {
                drawdown.ask(NOW.plusSeconds(60));
                drawdown.unanswered(true, "silence", NOW.plusSeconds(60));
            }
            case SUCCEEDED -> drawdown.succeeded("c", NOW);
            case FAILED -> drawdown.failed("no", NOW);
        }

        assertThat(drawdown.status()).isEqualTo(status);
        assertThat(drawdown.mayBegin(NOW)).isEqualTo(begin);
        assertThat(drawdown.isInFlight()).isEqualTo(flight);
        assertThat(drawdown.isSettled()).isEqualTo(settled);
    }

    static Stream<Arguments> refunds() {
        return Stream.of(
                Arguments.of(RefundStatus.PENDING, true, false, true),
                Arguments.of(RefundStatus.PROCESSING, false, true, true),
                Arguments.of(RefundStatus.UNKNOWN, false, true, true),
                Arguments.of(RefundStatus.SUCCEEDED, false, false, true),
                Arguments.of(RefundStatus.FAILED, false, false, false),
                Arguments.of(RefundStatus.MANUAL, false, false, true),
                Arguments.of(RefundStatus.RELEASED, false, false, false));
    }

    @ParameterizedTest
    @MethodSource("refunds")
    void aRefundAllowsWhatItsStateAllows(RefundStatus status, boolean begin, boolean flight, boolean counts) {
        Refund refund = refund(status);

        assertThat(refund.status()).isEqualTo(status);
        assertThat(refund.mayBegin(NOW)).isEqualTo(begin);
        assertThat(refund.isInFlight()).isEqualTo(flight);
        assertThat(refund.status().countsAsRefunded()).isEqualTo(counts);
    }

    @Test
    void aRefundThatWaitsForItsCaptureIsNotBegun() {
        Tender tender = tender(TenderStatus.PROCESSING);
        Refund waiting = Refund.byGateway(ORG.value(), tender, "cause", inr("1.00"), false, NOW);
        assertThat(waiting.mayBegin(NOW)).isFalse();

        waiting.due(NOW);

        assertThat(waiting.mayBegin(NOW)).isTrue();
    }

    private static Refund refund(RefundStatus status) {
        Tender tender = tender(TenderStatus.CAPTURED);
        if (status == RefundStatus.MANUAL) {
            Refund.Task task = new Refund.Task("pay it out", "kavya", NOW);
            return Refund.manual(ORG.value(), tender, "cause", inr("1.00"), task, NOW);
        }
        Refund refund = Refund.byGateway(ORG.value(), tender, "cause", inr("1.00"), true, NOW);
        switch (status) {
            case PENDING, MANUAL -> {}
            case PROCESSING -> refund.ask(NOW.plusSeconds(60));
            case UNKNOWN -> {
                refund.ask(NOW.plusSeconds(60));
                refund.unanswered(true, "silence", NOW.plusSeconds(60));
            }
            case SUCCEEDED -> refund.succeeded("re", NOW);
            case FAILED -> refund.failed("no", NOW);
            case RELEASED -> refund.released(NOW);
        }
        return refund;
    }

    private static Tender tender(TenderStatus status) {
        TenderType type = switch (status) {
            case AT_DOOR -> TenderType.COD;
            case AUTHORISED -> TenderType.CARD;
            default -> TenderType.UPI;
        };
        Tender tender = new Tender(
                ORG, new OrderId(UUID.randomUUID()), 0, new TenderPlan.Part(type, inr("100.00"), null), null, NOW);
        switch (status) {
            case AT_DOOR, REQUESTED -> {}
            case PROCESSING -> tender.ask(NOW.plusSeconds(60));
            case UNKNOWN -> {
                tender.ask(NOW.plusSeconds(60));
                tender.unanswered(true, "silence", NOW.plusSeconds(60));
            }
            case AUTHORISED -> tender.authorised("auth", NOW.plusSeconds(999), NOW);
            case CAPTURED -> tender.charged("ch", NOW);
            case FAILED -> tender.failed("declined", NOW);
            case RELEASED -> tender.lower(inr("100.00"), NOW);
        }
        return tender;
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
