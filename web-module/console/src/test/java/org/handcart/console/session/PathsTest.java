package org.handcart.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/orders/list.xhtml?status=PICKING,PACKED&q=O%27Brien+%26+S",
                "/orders/detail.xhtml?id=0192f0c1-0000-7000-8000-000000000001"
            })
    void returnsToPagesOfTheConsole(String next) {
        assertThat(Paths.safeReturn(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/index.xhtml",
                "https://evil.example/index.xhtml",
                "/\\evil.example/index.xhtml",
                "/%2fevil.example/index.xhtml",
                "javascript:alert(1)//index.xhtml",
                "/../api/v1/orders.xhtml",
                "/orders/../../index.xhtml",
                "/index.xhtml\r\nSet-Cookie: a=b",
                "/index.xhtml?x=\"><script>",
                "/index.xhtml#//evil.example",
                "/WEB-INF/web.xhtml",
                "/login.xhtml",
                "/jakarta.faces.resource/console.css.xhtml",
                ""
            })
    void turnsAnythingElseIntoTheStartPage(String next) {
        assertThat(Paths.safeReturn(next)).isEqualTo("/index.xhtml");
    }

    @Test
    void forgetsWhatIsTooLongToBeAnAddressOfOurs() {
        assertThat(Paths.safeReturn("/index.xhtml?q=" + "a".repeat(600))).isEqualTo("/index.xhtml");
        assertThat(Paths.safeReturn(null)).isEqualTo("/index.xhtml");
    }
}
