package org.handcart.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.order.LineQuantities;
import org.junit.jupiter.api.Test;

class CancelLineTest {

    private final LineQuantities line = new LineQuantities(10, 1, 2, 1, 1, 2, 1, 1, 1, 0, 0, 1, 0, 0);

    @Test
    void offersWhatIsNotPackedAndNotHeldAlready() {
        assertThat(CancelLine.most(line, false)).isEqualTo(4);
    }

    @Test
    void offersPackedUnitsOnlyWithAnOverride() {
        assertThat(CancelLine.most(line, true)).isEqualTo(6);
    }

    @Test
    void offersNothingOfWhatIsOut() {
        assertThat(CancelLine.most(new LineQuantities(2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0), true))
                .isZero();
    }
}
