package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handcart.order.LineProgress;
import org.handcart.order.LineShift;
import org.handcart.order.OrderLineId;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What one report of the warehouse did to the lines. {@code value}: of the units that fell short or were cancelled. */
record LineReport(List<LineShift> shifts, Money value, boolean moved) {

    static LineReport merge(
            Function<OrderLineId, @Nullable OrderLine> lines, List<LineProgress> report, Money sameCurrency) {
        Money zero = Money.zero(sameCurrency.currency());
        List<LineShift> shifts = new ArrayList<>();
        Money value = zero;
        boolean moved = false;
        for (LineProgress part : report) {
            OrderLine line = lines.apply(part.line());
            if (line == null) {
                shifts.add(new LineShift(
                        part.line(),
                        "",
                        0,
                        0,
                        0,
                        zero,
                        zero,
                        List.of(),
                        "the order has no line " + part.line(),
                        null,
                        null));
                continue;
            }
            OrderLine.Progress progress = line.progress(part);
            moved |= progress.moved();
            value = value.plus(progress.shift().shortValue())
                    .plus(progress.shift().cancelledValue());
            if (progress.isWorthTelling()) {
                shifts.add(progress.shift());
            }
        }
        return new LineReport(List.copyOf(shifts), value, moved);
    }

    /** What the units are worth whose cancellation the warehouse agreed to, by line. */
    Map<OrderLineId, UnitsWorth> agreed() {
        Map<OrderLineId, UnitsWorth> worths = new LinkedHashMap<>();
        for (LineShift shift : shifts) {
            UnitsWorth worth = shift.cancelledWorth();
            if (worth != null) {
                worths.put(shift.line(), worth);
            }
        }
        return worths;
    }

    /** With what is withheld of the agreed units. */
    LineReport paidFor(Map<OrderLineId, UnitsWorth> agreed) {
        List<LineShift> told = shifts.stream()
                .map(shift -> {
                    UnitsWorth worth = agreed.get(shift.line());
                    return worth == null ? shift : shift.cancelledFor(worth);
                })
                .toList();
        return new LineReport(told, value, moved);
    }

    boolean anythingShipped() {
        return shifts.stream().anyMatch(shift -> shift.newlyShipped() > 0);
    }

    boolean anythingShort() {
        return shifts.stream().anyMatch(shift -> shift.newlyShort() > 0);
    }

    boolean anythingLeft() {
        return shifts.stream().anyMatch(shift -> shift.newlyShort() + shift.newlyCancelled() > 0);
    }
}
