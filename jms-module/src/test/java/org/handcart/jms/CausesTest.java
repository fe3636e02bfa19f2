package org.handcart.jms;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.shared.json.MalformedJson;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void tellsEveryCauseOnce() {
        Exception failed = new IllegalStateException(
                "could not",
                new RuntimeException("java.io.IOException: disk full", new java.io.IOException("disk full")));

        assertThat(Causes.text(failed))
                .isEqualTo(
                        "IllegalStateException: could not, caused by RuntimeException: java.io.IOException: disk full");
    }

    @Test
    void tellsACauseWithoutAMessage() {
        assertThat(Causes.text(new IllegalStateException(null, new NullPointerException())))
                .isEqualTo("IllegalStateException, caused by NullPointerException");
    }

    @Test
    void wantsAStackTraceForWhatIsNotOurOwnRefusal() {
        assertThat(Causes.isDefect(new RuntimeException(new MalformedJson("/a", "is needed", null))))
                .isFalse();
        assertThat(Causes.isDefect(new NullPointerException())).isTrue();
    }
}
