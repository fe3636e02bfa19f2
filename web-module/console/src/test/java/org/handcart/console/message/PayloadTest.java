package org.handcart.console.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void indentsJsonAndKeepsEveryDigitAndKey() {
        assertThat(Payload.pretty("{\"b\":1.10,\"a\":12345678901234567890123.4500,\"b\":[]}"))
                .isEqualTo("{\n  \"b\" : 1.10,\n  \"a\" : 12345678901234567890123.4500,\n  \"b\" : [ ]\n}");
    }

    @Test
    void showsWhatIsNoJsonAsItCame() {
        assertThat(Payload.pretty("{broken <b>")).isEqualTo("{broken <b>");
        assertThat(Payload.pretty("[".repeat(5_000))).startsWith("[[[[");
    }

    @Test
    void showsOnlyTheBeginningOfWhatIsHuge() {
        assertThat(Payload.pretty("x".repeat(300_000))).hasSize(Payload.MOST_SHOWN);
    }

    @Test
    void readsTheLineEndsOfBrowsers() {
        assertThat(Payload.unix("a\r\nb\rc\n")).isEqualTo("a\nb\nc\n");
    }
}
