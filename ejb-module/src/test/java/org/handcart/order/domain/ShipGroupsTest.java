package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.UUID;
import org.handcart.order.OrderFixture;
import org.handcart.order.ReleasedLine;
import org.junit.jupiter.api.Test;

class ShipGroupsTest {

    private final UUID box = UUID.randomUUID();

    /** Two boxes of one A, two B and one C, and a loose A. */
    private OrderFixture boxes() {
        return anOrder()
                .confirmed()
                .bundleLine(box, "A", 2, 1, "333.22")
                .bundleLine(box, "B", 4, 2, "499.00")
                .bundleLine(box, "C", 2, 1, "165.78")
                .line("A", 1, "199.00")
                .bundle(box, "BOX", 2, "998.00");
    }

    @Test
    void theComponentsOfABundleLeaveTogetherAndLooseLinesAlone() {
        TestOrder order = TestOrder.of(boxes());

        assertThat(order.order.release(NOON).lines())
                .extracting(ReleasedLine::shipGroup)
                .containsExactly(box, box, box, null);
    }

    @Test
    void aBundleThatLostAComponentWaitsForNothing() {
        TestOrder order = TestOrder.of(boxes());
        order.cancel(1, 1);

        assertThat(order.order.release(NOON).lines())
                .extracting(ReleasedLine::shipGroup)
                .containsOnlyNulls();
    }

    @Test
    void aBundleThatLostAWholeSetIsStillInRatio() {
        TestOrder order = TestOrder.of(boxes());
        order.cancel(order.units(0, 1), order.units(1, 2), order.units(2, 1));

        assertThat(order.order.release(NOON).lines())
                .extracting(ReleasedLine::shipGroup)
                .containsExactly(box, box, box, null);
    }
}
