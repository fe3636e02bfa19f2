package org.handcart.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123456Z");
    private static final UUID ID = UUID.fromString("0197f0c0-0000-7000-8000-00000000002a");

    @Test
    void leadsBackToTheSamePlace() {
        assertThat(Cursor.place("orders", Cursor.of("orders", AT, ID))).isEqualTo(new Cursor.Place(AT, ID));
        assertThat(Cursor.text("products", Cursor.of("products", "MILK-1L"))).isEqualTo("MILK-1L");
    }

    @Test
    void isOfNoUseInAnotherList() {
        String cursor = Cursor.of("orders", AT, ID);

        assertThatThrownBy(() -> Cursor.place("-orders", cursor)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesOneThatWasChanged() {
        String cursor = Cursor.of("orders", AT, ID);
        for (int i = 0; i < cursor.length() - 1; i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);

            assertThatThrownBy(() -> Cursor.place("orders", changed)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "AAAA", "AAAAAAAA", "' or 1=1 --", "%00", "ÄÖ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatItDidNotWrite(String cursor) {
        assertThatThrownBy(() -> Cursor.place("orders", cursor))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER));
    }
}
