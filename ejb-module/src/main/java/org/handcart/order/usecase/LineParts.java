package org.handcart.order.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.shared.Money;

/** The rows of {@link PartSql#SHARES} sorted to their lines. */
final class LineParts {

    private final Map<UUID, List<LineTax>> taxes = new HashMap<>();
    private final Map<UUID, List<LineDiscount>> shares = new HashMap<>();

    private LineParts() {}

    static List<LineDetail> addTo(List<LineDetail> lines, List<?> rows, Currency currency) {
        LineParts parts = new LineParts();
        for (Object row : rows) {
            parts.take((Object[]) row, currency);
        }
        return lines.stream().map(parts::complete).toList();
    }

    private void take(Object[] column, Currency currency) {
        UUID line = (UUID) column[0];
        String name = (String) column[2];
        Money amount = Money.ofMinor(((Number) column[5]).longValue(), currency);
        if (column[3] instanceof BigDecimal rate) {
            taxes.computeIfAbsent(line, none -> new ArrayList<>())
                    .add(new LineTax(name, rate, (Boolean) column[4], amount));
        } else {
            shares.computeIfAbsent(line, none -> new ArrayList<>()).add(new LineDiscount(name, amount));
        }
    }

    private LineDetail complete(LineDetail line) {
        UUID id = line.id().value();
        return line.with(
                List.copyOf(shares.getOrDefault(id, List.of())), List.copyOf(taxes.getOrDefault(id, List.of())));
    }
}
