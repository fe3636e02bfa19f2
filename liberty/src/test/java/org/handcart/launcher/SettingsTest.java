package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void embedsEverythingOnTheUsualPortsWhenNothingIsSaid() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.httpPort()).isEqualTo(9080);
        assertThat(settings.httpsPort()).isEqualTo(9443);
        assertThat(settings.data()).isEqualTo(Path.of(".handcart").toAbsolutePath());
        assertThat(settings.outsideDatabase()).isEmpty();
        assertThat(settings.outsideBroker()).isEmpty();
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void listensOnThisMachineAlone() {
        assertThat(Settings.from(Map.of()).httpHost()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "9080 9081"})
    void namesTheVariableWhosePortCannotBeUsed(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("HANDCART_HTTP_PORT", port)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("HANDCART_HTTP_PORT");
    }

    @Test
    void wantsAUserForAnOutsideDatabase() {
        assertThatThrownBy(() -> Settings.from(Map.of("HANDCART_DB_URL", "jdbc:postgresql://db/handcart")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("HANDCART_DB_USER");
    }

    @Test
    void refusesADatabaseThatIsNotPostgreSql() {
        assertThatThrownBy(() -> Settings.from(Map.of("HANDCART_DB_URL", "jdbc:h2:mem:", "HANDCART_DB_USER", "sa")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void keepsPasswordsOutOfWhatIsPrinted() {
        Settings settings = Settings.from(Map.of(
                "HANDCART_DB_URL",
                "jdbc:postgresql://db/handcart",
                "HANDCART_DB_USER",
                "u",
                "HANDCART_DB_PASSWORD",
                "hunter2"));

        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void letsAnOutsideDatabaseActAsTheRoleThatOwnsNothing() {
        Database database =
                Databases.outside(new Settings.Outside("jdbc:postgresql://db:5432/handcart?ssl=true", "boss", "p"));

        assertThat(database.url()).isEqualTo("jdbc:postgresql://db:5432/handcart");
        assertThat(database.parameters()).isEqualTo("&ssl=true");
        assertThat(Databases.sessionOptions(database)).contains("role=handcart_app");
    }
}
