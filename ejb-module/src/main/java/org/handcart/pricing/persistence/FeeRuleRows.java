package org.handcart.pricing.persistence;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.pricing.FeeWindow;
import org.handcart.shared.Money;

/** Folds rows of rule, entry and window, sorted in that order, into rules. */
final class FeeRuleRows {

    private static final int ID = 2;
    private static final int DAYS = 17;

    private FeeRuleRows() {}

    static List<FeeRule> rules(List<?> rows) {
        Map<String, Object[]> heads = new LinkedHashMap<>();
        Map<UUID, Object[]> entries = new LinkedHashMap<>();
        Map<UUID, List<FeeWindow>> windows = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            if (column[0] == null) {
                continue;
            }
            heads.putIfAbsent((String) column[0], column);
            if (column[ID] != null) {
                entries.putIfAbsent((UUID) column[ID], column);
                if (column[DAYS] != null) {
                    windows.computeIfAbsent((UUID) column[ID], ignored -> new ArrayList<>())
                            .add(window(column));
                }
            }
        }
        return heads.entrySet().stream()
                .map(head -> new FeeRule(
                        head.getKey(),
                        entries.values().stream()
                                .filter(column -> head.getKey().equals(column[0]))
                                .map(column -> entry(column, windows.getOrDefault((UUID) column[ID], List.of())))
                                .toList(),
                        ((Number) head.getValue()[1]).longValue()))
                .toList();
    }

    private static Dated<FeeTerms> entry(Object[] column, List<FeeWindow> windows) {
        Currency currency = Currency.getInstance((String) column[6]);
        Number freeFrom = (Number) column[8];
        FeeTerms terms = new FeeTerms(
                FeeType.valueOf((String) column[5]),
                Money.ofMinor(((Number) column[7]).longValue(), currency),
                freeFrom == null ? null : Money.ofMinor(freeFrom.longValue(), currency),
                (BigDecimal) column[9],
                FeeRefund.valueOf((String) column[10]),
                windows);
        return new Dated<>(
                EntryColumns.recorded(column, ID, 13),
                EntryColumns.scope(column, 3),
                EntryColumns.period(column, 11),
                terms);
    }

    private static FeeWindow window(Object[] column) {
        int bits = ((Number) column[DAYS]).intValue();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & bit(day)) != 0) {
                days.add(day);
            }
        }
        return new FeeWindow(
                days, LocalTime.parse((String) column[DAYS + 1]), LocalTime.parse((String) column[DAYS + 2]));
    }

    static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(FeeRuleRows::bit).sum();
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
