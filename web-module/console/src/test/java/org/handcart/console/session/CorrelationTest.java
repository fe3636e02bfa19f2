package org.handcart.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void keepsAnIdThatIsHarmless() {
        assertThat(Correlation.choose("pos-7781.retry_2")).isEqualTo("pos-7781.retry_2");
    }

    @Test
    void makesOneInPlaceOfWhatWouldForgeALogOrAHeader() {
        assertThat(Correlation.choose("abc\r\nSet-Cookie: x=y")).hasSize(36);
        assertThat(Correlation.choose("${jndi:ldap://x}")).hasSize(36);
        assertThat(Correlation.choose("a".repeat(65))).hasSize(36);
        assertThat(Correlation.choose("short")).hasSize(36);
        assertThat(Correlation.choose(null)).hasSize(36);
    }
}
