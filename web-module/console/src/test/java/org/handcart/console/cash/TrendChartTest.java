package org.handcart.console.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cod.VarianceTrend;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    @Test
    void showsEachRiderOnEachDayWithNothingWhereNothingWasMissing() {
        String chart = TrendChart.json(List.of(of("ravi", "2026-11-19", "-20.00"), of("sita", "2026-11-20", "5.00")));

        assertThat(chart)
                .contains("\"labels\":[\"2026-11-19\",\"2026-11-20\"]")
                .contains("\"label\":\"ravi\"")
                .contains("\"data\":[-20.00,0]")
                .contains("\"data\":[0,5.00]");
    }

    @Test
    void showsTheRidersWithTheMostFirstAndNeverAllOfThem() {
        List<VarianceTrend> many = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            many.add(of("rider-%02d".formatted(i), "2026-11-20", "-%d.00".formatted(i)));
        }

        assertThat(TrendChart.json(many)).contains("rider-12", "rider-05").doesNotContain("rider-04");
    }

    private static VarianceTrend of(String rider, String day, String amount) {
        return new VarianceTrend(rider, LocalDate.parse(day), Money.of(amount, "INR"));
    }
}
