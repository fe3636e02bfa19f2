package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.handcart.cod.AreaImport.Outcome;
import org.junit.jupiter.api.Test;

class AreaRowTest {

    @Test
    void takesAPositionWithinTheCountry() {
        AreaRow row = AreaRow.read(1, "IN", "560 001", "12.97", "77.5912345");

        assertThat(Objects.requireNonNull(row.area()).postalCode()).isEqualTo("560001");
        assertThat(row.area().longitude()).isEqualByComparingTo("77.591234");
        assertThat(row.exception()).isNull();
    }

    @Test
    void aPositionOutsideTheCountryIsNoPosition() {
        assertThat(notGeocoded("0", "0")).isTrue();
        assertThat(notGeocoded("77.6", "12.9")).isTrue();
        assertThat(notGeocoded("", "")).isTrue();
        assertThat(notGeocoded("5.999999", "77.6")).isTrue();
        assertThat(notGeocoded("6", "68")).isFalse();
    }

    @Test
    void refusesWhatIsNoPostalCodeAndNoNumber() {
        assertThat(refused("056000", "12.9", "77.5")).isTrue();
        assertThat(refused("56000", "12.9", "77.5")).isTrue();
        assertThat(refused("<b>", "12.9", "77.5")).isTrue();
        assertThat(refused("560001", "1e999999999", "77.5")).isTrue();
        assertThat(refused("560001", "NaN", "77.5")).isTrue();
        assertThat(refused("560001", "12.9", "")).isTrue();
    }

    private static boolean notGeocoded(String latitude, String longitude) {
        AreaRow row = AreaRow.read(7, "IN", "560001", latitude, longitude);
        return Objects.requireNonNull(row.area()).latitude() == null
                && Objects.requireNonNull(row.exception()).outcome() == Outcome.NOT_GEOCODED;
    }

    private static boolean refused(String code, String latitude, String longitude) {
        AreaRow row = AreaRow.read(7, "IN", code, latitude, longitude);
        return row.area() == null && Objects.requireNonNull(row.exception()).outcome() == Outcome.REFUSED;
    }
}
