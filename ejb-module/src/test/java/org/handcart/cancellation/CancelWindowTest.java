package org.handcart.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.handcart.order.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CancelWindowTest {

    private static final Instant CONFIRMED = Instant.parse("2026-10-25T00:50:00Z");
    private static final Instant PROMISED = Instant.parse("2026-10-25T01:10:00Z");

    @Test
    void closesByTheEarlierOfItsTwoEnds() {
        assertThat(window(120, null).closesAt(CONFIRMED, PROMISED)).isEqualTo("2026-10-25T00:52:00Z");
        assertThat(window(null, 300).closesAt(CONFIRMED, PROMISED)).isEqualTo("2026-10-25T01:05:00Z");
        assertThat(window(1200, 300).closesAt(CONFIRMED, PROMISED)).isEqualTo("2026-10-25T01:05:00Z");
        assertThat(window(120, 300).closesAt(CONFIRMED, PROMISED)).isEqualTo("2026-10-25T00:52:00Z");
        assertThat(window(null, null).closesAt(CONFIRMED, PROMISED)).isNull();
    }

    @Test
    void hasNotBegunBeforeTheConfirmation() {
        assertThat(window(120, 300).closesAt(null, null)).isNull();
    }

    @Test
    void isNeitherForTheApplicationNorForNothing() {
        assertThatThrownBy(() -> new CancelWindow(Fault.CUSTOMER, Requester.SYSTEM, Reach.PICKED, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CancelWindow(Fault.CUSTOMER, Requester.STAFF, Reach.NOTHING, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window(-1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CancelWindow window(@Nullable Integer after, @Nullable Integer before) {
        return new CancelWindow(Fault.CUSTOMER, Requester.CUSTOMER, Reach.PICKED, after, before);
    }
}
