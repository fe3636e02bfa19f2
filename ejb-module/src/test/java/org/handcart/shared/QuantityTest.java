package org.handcart.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(2).minus(Quantity.of(3)));
    }

    @Test
    void calculates() {
        assertThat(Quantity.of(2).plus(Quantity.of(3))).isEqualTo(Quantity.of(5));
        assertThat(Quantity.of(3).minus(Quantity.of(3)).isZero()).isTrue();
        assertThat(Quantity.of(3).min(Quantity.of(2))).isEqualTo(Quantity.of(2));
        assertThat(Quantity.of(3)).isGreaterThan(Quantity.of(2));
    }

    @Test
    void doesNotWrapAround() {
        assertThatThrownBy(() -> Quantity.of(Integer.MAX_VALUE).plus(Quantity.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
