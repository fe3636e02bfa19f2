package org.handcart.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.Breach;
import org.handcart.approval.DecideOutcome;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.OpenItem;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldOutcome;
import org.handcart.order.OnShort;
import org.handcart.order.OrderStatus;
import org.handcart.order.RejectReason;
import org.handcart.payment.TransactionKind;
import org.handcart.shared.Role;
import org.handcart.shared.outbox.DeadLetter;
import org.handcart.shared.outbox.ResolveOutcome;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskOutcome;
import org.handcart.task.TaskStatus;
import org.handcart.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    static Stream<Enum<?>> everyConstantOnAPage() {
        return Stream.of(
                        OrderStatus.values(),
                        CancellationStatus.values(),
                        RefundMethod.values(),
                        RejectReason.values(),
                        OnShort.values(),
                        Role.values(),
                        CashCount.Kind.values(),
                        OpenItem.Type.values(),
                        TransactionKind.values(),
                        Severity.values(),
                        HoldExpiry.values(),
                        ApprovalStatus.values(),
                        ApprovalSubject.values(),
                        Breach.Kind.values(),
                        TaskKind.values(),
                        TaskStatus.values(),
                        DeadLetter.Status.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("everyConstantOnAPage")
    void hasWordsForEveryConstantOnAPage(Enum<?> constant) {
        assertThat(Wording.knows(Wording.key(constant))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyReasonToRefuse")
    void hasASentenceForEveryReasonToRefuse(String outcome, Enum<?> reason) {
        assertThat(Wording.refusal(outcome, reason)).endsWith(".");
    }

    static Stream<Arguments> everyReasonToRefuse() {
        return Stream.of(
                        Arrays.stream(HoldOutcome.Reason.values()).map(reason -> Arguments.of("HoldOutcome", reason)),
                        Arrays.stream(CancelOutcome.Reason.values())
                                .map(reason -> Arguments.of("CancelOutcome", reason)),
                        Arrays.stream(DecideOutcome.Reason.values())
                                .map(reason -> Arguments.of("DecideOutcome", reason)),
                        Arrays.stream(TaskOutcome.Reason.values()).map(reason -> Arguments.of("TaskOutcome", reason)),
                        Arrays.stream(CashOutcome.Reason.values()).map(reason -> Arguments.of("CashOutcome", reason)),
                        Arrays.stream(ResolveOutcome.Reason.values())
                                .map(reason -> Arguments.of("ResolveOutcome", reason)))
                .flatMap(reasons -> reasons);
    }

    @Test
    void spellsOutWhatHasNoWordsYet() {
        assertThat(Wording.of("order.shelf-changed.v2")).isEqualTo("Order shelf changed");
        assertThat(Wording.of("NEW_STATUS")).isEqualTo("New status");
        assertThat(Wording.of("riderName")).isEqualTo("Rider name");
        assertThat(Wording.of(null)).isEmpty();
    }

    @Test
    void saysHowManyUnitsOnlyWhereThereAreSome() {
        assertThat(Wording.sentence("cancel.result", 2, 0, 0)).isEqualTo("2 cancelled.");
        assertThat(Wording.sentence("cancel.result", 0, 1, 3))
                .isEqualTo("0 cancelled, 1 waiting for the warehouse, 3 rejected.");
    }
}
