package org.handcart.cancellation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.cancellation.CancellationStatus.COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PARTIALLY_COMPLETED;
import static org.handcart.cancellation.CancellationStatus.PENDING_WMS;
import static org.handcart.cancellation.CancellationStatus.PROCESSING;
import static org.handcart.cancellation.CancellationStatus.REJECTED;
import static org.handcart.cancellation.domain.CancellationFixture.NOW;
import static org.handcart.cancellation.domain.CancellationFixture.aLine;
import static org.handcart.cancellation.domain.CancellationFixture.cancelledAtOnce;
import static org.handcart.cancellation.domain.CancellationFixture.inr;
import static org.handcart.cancellation.domain.CancellationFixture.item;
import static org.handcart.cancellation.domain.CancellationFixture.waiting;
import static org.handcart.cancellation.domain.CancellationFixture.worth;

import java.util.List;
import org.handcart.order.OrderLineId;
import org.handcart.order.RejectReason;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final OrderLineId milk = aLine();

    @Test
    void isCompletedAtOnceWhenNothingIsPaidBack() {
        Cancellation cancellation = cancelledAtOnce(milk, 1);

        assertThat(cancellation.conclude(Refunds.SETTLED, NOW)).isTrue();

        assertThat(cancellation.status()).isEqualTo(COMPLETED);
        assertThat(cancellation.value()).isEqualTo(inr("25.75"));
    }

    @Test
    void isProcessingUntilTheRefundIsThrough() {
        Cancellation cancellation = cancelledAtOnce(milk, 1);

        assertThat(cancellation.conclude(Refunds.OUTSTANDING, NOW)).isFalse();
        assertThat(cancellation.status()).isEqualTo(PROCESSING);

        assertThat(cancellation.conclude(Refunds.SETTLED, NOW)).isTrue();
        assertThat(cancellation.status()).isEqualTo(COMPLETED);
    }

    @Test
    void leavesAPersonToPayBackWhenTheRefundFailedForGood() {
        Cancellation cancellation = cancelledAtOnce(milk, 1);

        cancellation.conclude(Refunds.FAILED, NOW);

        assertThat(cancellation.status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(cancellation.cancelled()).isEqualTo(1);
        assertThat(cancellation.needsAttention()).contains("by hand");
    }

    @Test
    void waitsForTheWarehouseWhileAnyUnitIsPending() {
        Cancellation cancellation = waiting(milk, 2);
        cancellation.agree(milk, worth(1, inr("25.75")));

        assertThat(cancellation.conclude(Refunds.SETTLED, NOW)).isFalse();

        assertThat(cancellation.status()).isEqualTo(PENDING_WMS);
        assertThat(cancellation.deadline()).isNotNull();
    }

    @Test
    void endsPartlyWhenOneUnitWasStoppedAndOneWasShipped() {
        Cancellation cancellation = waiting(milk, 2);

        cancellation.reject(milk, 1, RejectReason.SHIPPED);
        cancellation.agree(milk, worth(1, inr("25.75")));
        cancellation.conclude(Refunds.SETTLED, NOW);

        assertThat(cancellation.status()).isEqualTo(PARTIALLY_COMPLETED);
        assertThat(cancellation.itemViews()).singleElement().satisfies(line -> {
            assertThat(List.of(line.requested(), line.cancelled(), line.pending(), line.rejected()))
                    .containsExactly(2, 1, 0, 1);
            assertThat(line.reason()).isEqualTo("SHIPPED");
            assertThat(line.value()).isEqualTo(inr("25.75"));
        });
    }

    @Test
    void isRejectedWhenNotOneUnitWasStopped() {
        Cancellation cancellation = waiting(milk, 2);

        cancellation.reject(milk, 2, RejectReason.REFUSED_BY_WAREHOUSE);
        cancellation.conclude(Refunds.SETTLED, NOW);

        assertThat(cancellation.status()).isEqualTo(REJECTED);
        assertThat(cancellation.refused(milk)).isEqualTo(2);
        assertThat(cancellation.deadline()).isNull();
    }

    @Test
    void isOverOnceItHasEnded() {
        Cancellation cancellation = cancelledAtOnce(milk, 1);
        cancellation.conclude(Refunds.SETTLED, NOW);

        assertThat(cancellation.conclude(Refunds.FAILED, NOW)).isFalse();

        assertThat(cancellation.status()).isEqualTo(COMPLETED);
        assertThatThrownBy(() -> cancellation.awaitWarehouse(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverAgreesToMoreThanIsPending() {
        Cancellation cancellation = waiting(milk, 2);

        assertThatThrownBy(() -> cancellation.agree(milk, worth(3, inr("77.26"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cancellation.pending()).isEqualTo(2);
    }

    @Test
    void refusesItemsThatLoseUnits() {
        assertThatThrownBy(
                        () -> CancellationFixture.of(new RequestedItem(milk, 3, 1, 1, 0, null, worth(1, inr("25.75")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsARefusedRemainderInTheResult() {
        Cancellation cancellation = CancellationFixture.of(item(milk, 2, 0, 1, "NEEDS_OVERRIDE"));

        cancellation.conclude(Refunds.SETTLED, NOW);

        assertThat(cancellation.status()).isEqualTo(PARTIALLY_COMPLETED);
    }
}
