package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.cancellation.domain.CancellationFixture.aLine;
import static org.handcart.cancellation.domain.CancellationFixture.inr;
import static org.handcart.cancellation.domain.CancellationFixture.waiting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.CancellationFixture;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Quantity;
import org.junit.jupiter.api.Test;

class PendingUnitsTest {

    private final OrderLineId milk = aLine();
    private final Cancellation older = waiting(milk, 2);
    private final Cancellation newer = waiting(milk, 1);
    private final PendingUnits units = new PendingUnits(List.of(older, newer));

    @Test
    void servesTheOlderCancellationFirst() {
        units.agree(agreed(2, "51.51"));

        assertThat(older.cancelled()).isEqualTo(2);
        assertThat(newer.pending()).isEqualTo(1);
        assertThat(units.agreedBy(older)).isEqualTo(Map.of("MILK-1L", 2));
        assertThat(units.agreedBy(newer)).isEmpty();
    }

    @Test
    void splitsTheWorthToTheLastUnit() {
        units.agree(agreed(3, "77.26"));

        assertThat(older.value().plus(newer.value())).isEqualTo(inr("77.26"));
        assertThat(older.value()).isEqualTo(inr("51.51"));
        assertThat(newer.value()).isEqualTo(inr("25.75"));
    }

    @Test
    void countsARefusalThatIsRepeatedOnce() {
        List<LineQuantity> refused = List.of(new LineQuantity(milk, Quantity.of(1)));

        assertThat(units.refuse(refused, List.of(older, newer))).isEqualTo(refused);
        assertThat(units.refuse(refused, List.of(older, newer))).isEmpty();

        assertThat(older.itemViews().get(0).rejected()).isEqualTo(1);
        assertThat(older.pending() + newer.pending()).isEqualTo(2);
    }

    @Test
    void rejectsWhatTheOrderHoldsNoLonger() {
        units.rejectBeyond(Map.of(milk, 1), Set.of(milk));

        assertThat(older.pending()).isZero();
        assertThat(older.itemViews())
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo("SHIPPED"));
        assertThat(newer.pending()).isEqualTo(1);
    }

    @Test
    void neverAgreesToWhatNobodyAskedFor() {
        assertThatThrownBy(() -> units.agree(agreed(4, "103.00"))).isInstanceOf(IllegalStateException.class);
    }

    private LineShift agreed(int units, String value) {
        return new LineShift(
                milk,
                "MILK-1L",
                0,
                0,
                units,
                inr("0.00"),
                inr(value),
                List.of(),
                null,
                null,
                CancellationFixture.worth(units, inr(value)));
    }
}
