package org.handcart.console.cash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handcart.cod.VarianceTrend;
import org.handcart.shared.json.Json;

/**
 * What was missing of riders, day by day, as bars for Chart.js: the riders with the most in it, at most eight, and only
 * the currency most of it is in. Amounts are for looking at; nothing is computed from them.
 */
final class TrendChart {

    private static final int MOST_RIDERS = 8;
    private static final List<String> COLOURS =
            List.of("#0f766e", "#c2410c", "#1e4e8c", "#7c3aed", "#991b1b", "#a16207", "#475569", "#be185d");

    private TrendChart() {}

    static String json(List<VarianceTrend> trend) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Map<String, Map<LocalDate, BigDecimal>> riders = new TreeMap<>();
        Map<String, BigDecimal> weight = new TreeMap<>();
        for (VarianceTrend one : trend) {
            days.add(one.date());
            BigDecimal amount = one.variance().amount();
            riders.computeIfAbsent(one.riderId(), rider -> new TreeMap<>()).merge(one.date(), amount, BigDecimal::add);
            weight.merge(one.riderId(), amount.abs(), BigDecimal::add);
        }
        List<String> shown = weight.keySet().stream()
                .sorted((one, other) -> weight.get(other).compareTo(weight.get(one)))
                .limit(MOST_RIDERS)
                .toList();
        List<Map<String, Object>> sets = new ArrayList<>();
        for (String rider : shown) {
            Map<LocalDate, BigDecimal> own = riders.getOrDefault(rider, Map.of());
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("label", rider);
            set.put("backgroundColor", COLOURS.get(sets.size() % COLOURS.size()));
            set.put(
                    "data",
                    days.stream()
                            .map(day -> own.getOrDefault(day, BigDecimal.ZERO))
                            .toList());
            sets.add(set);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("labels", days.stream().map(LocalDate::toString).toList());
        data.put("datasets", sets);
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("type", "bar");
        chart.put("data", data);
        chart.put(
                "options",
                Map.of(
                        "responsive",
                        true,
                        "maintainAspectRatio",
                        false,
                        "animation",
                        false,
                        "plugins",
                        Map.of("legend", Map.of("position", "bottom"))));
        return Json.write(chart);
    }
}
