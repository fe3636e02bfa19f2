package org.handcart.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.order.LineQuantities;
import org.junit.jupiter.api.Test;

class QuantityBarTest {

    @Test
    void laysTheBucketsEndToEndAndLeavesEmptyOnesOut() {
        LineQuantities line = new LineQuantities(7, 0, 2, 0, 1, 0, 0, 3, 1, 0, 1, 1, 0, 0);

        assertThat(QuantityBar.of(line))
                .containsExactly(
                        new QuantityBar.Segment("delivered", 0, 3),
                        new QuantityBar.Segment("picked", 3, 1),
                        new QuantityBar.Segment("reserved", 4, 2),
                        new QuantityBar.Segment("cancelled", 6, 1));
    }

    @Test
    void isAsLongAsWhatWasOrdered() {
        LineQuantities line = new LineQuantities(9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0);

        assertThat(QuantityBar.of(line)).hasSize(9);
        assertThat(QuantityBar.of(line).stream()
                        .mapToInt(QuantityBar.Segment::units)
                        .sum())
                .isEqualTo(line.ordered());
    }
}
