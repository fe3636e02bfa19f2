package org.handcart.cancellation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefundsTest {

    @Test
    void areSettledWhenEveryOneSucceededOrWasNeverCharged() {
        assertThat(Refunds.of(List.of())).isEqualTo(Refunds.SETTLED);
        assertThat(Refunds.of(List.of("SUCCEEDED", "RELEASED"))).isEqualTo(Refunds.SETTLED);
    }

    @Test
    void areOutstandingWhileOneIsOnItsWay() {
        for (String status : List.of("PENDING", "PROCESSING", "UNKNOWN", "MANUAL")) {
            assertThat(Refunds.of(List.of("SUCCEEDED", "FAILED", status))).isEqualTo(Refunds.OUTSTANDING);
        }
    }

    @Test
    void areSettledWhenAnotherRefundTookThePlaceOfTheFailedOne() {
        assertThat(Refunds.of(List.of("REPLACED", "SUCCEEDED"))).isEqualTo(Refunds.SETTLED);
        assertThat(Refunds.of(List.of("REPLACED", "FAILED"))).isEqualTo(Refunds.FAILED);
    }

    @Test
    void haveFailedWhenTheLastOneDid() {
        assertThat(Refunds.of(List.of("FAILED", "SUCCEEDED"))).isEqualTo(Refunds.FAILED);
    }
}
