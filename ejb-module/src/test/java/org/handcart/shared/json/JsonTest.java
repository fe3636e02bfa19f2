package org.handcart.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final OrderId ORDER = new OrderId(UUID.fromString("019a8b5e-0000-7000-8000-000000000001"));

    @Test
    void writesMoneyIdsQuantitiesInstantsAndNulls() {
        Sample sample = new Sample(
                ORDER,
                Money.of("25.75", "INR"),
                Quantity.of(3),
                Instant.parse("2026-11-20T10:00:00.5Z"),
                null,
                List.of(Money.of("5800", "JPY")));

        assertThat(Json.write(sample))
                .isEqualTo("{\"order\":\"019a8b5e-0000-7000-8000-000000000001\","
                        + "\"value\":{\"amount\":\"25.75\",\"currency\":\"INR\"},\"quantity\":3,"
                        + "\"at\":\"2026-11-20T10:00:00.500Z\",\"note\":null,"
                        + "\"parts\":[{\"amount\":\"5800\",\"currency\":\"JPY\"}]}");
    }

    @Test
    void readsWhatItWrote() {
        Sample sample = new Sample(
                ORDER,
                Money.of("1.234", "KWD"),
                Quantity.ZERO,
                Instant.parse("2026-11-20T10:00:00Z"),
                "é\n",
                List.of());

        assertThat(Json.read(Json.write(sample), Sample.class)).isEqualTo(sample);
    }

    @Test
    void takesAnAbsentComponentAsNull() {
        assertThat(Json.read("{}", Figures.class)).isEqualTo(new Figures(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1,\"count\":2}",
                "{\"count\":1,\"Count\":2}",
                "{\"count\":2.7}",
                "{\"count\":2.0}",
                "{\"count\":1e3}",
                "{\"count\":\"2\"}",
                "{\"count\":true}",
                "{\"count\":4294967297}",
                "{\"count\":1000000000000000000000000000000}",
                "{\"count\":NaN}",
                "{\"other\":1}",
                "{\"count\":1} {}",
                "{\"count\":1",
                "[1]",
                "null",
                "",
                "{\"order\":\"1-1-1-1-1\"}",
                "{\"order\":5}",
                "{\"order\":\"019a8b5e-0000-7000-8000-00000000000g\"}"
            })
    void refusesWhatIsNotExactlyWanted(String text) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Json.read(text, Figures.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"1.001\",\"currency\":\"INR\"}",
                "{\"amount\":1.5,\"currency\":\"INR\"}",
                "{\"amount\":\"1e9\",\"currency\":\"XXX\"}",
                "{\"amount\":\"1\"}",
                "{\"amount\":\"1\",\"currency\":\"RUPEE\"}",
                "{\"amount\":\"1\",\"currency\":\"INR\",\"minor\":5}",
                "25.75"
            })
    void refusesMoneyThatIsNotExact(String text) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Json.read(text, Money.class));
    }

    @Test
    void namesThePlace() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> Json.read("{\"figures\":[{\"count\":1},{\"count\":\"x\"}]}", Nested.class))
                .extracting(MalformedJson::pointer)
                .isEqualTo("/figures/1/count");
    }

    @Test
    void refusesDepthWithoutFallingOver() {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Json.read("[".repeat(100_000), Figures.class));
    }

    record Sample(
            OrderId order,
            Money value,
            Quantity quantity,
            Instant at,
            @Nullable String note,
            List<Money> parts) {

        public boolean isNotPartOfTheDocument() {
            return true;
        }
    }

    record Figures(@Nullable Integer count, @Nullable OrderId order) {}

    record Nested(List<Figures> figures) {}
}
