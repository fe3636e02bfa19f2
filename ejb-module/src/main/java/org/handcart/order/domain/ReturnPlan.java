package org.handcart.order.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.ReturnUnitsCommand;
import org.handcart.order.ReturnedUnits;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/**
 * What units that come back are worth, decided before anything changes (D24): the slices that follow those already gone,
 * less a restocking fee. Fees for the delivery stay: it happened (D7).
 */
record ReturnPlan(
        Map<OrderLine, Integer> units,
        List<ReturnedUnits> lines,
        Fees.Return fees,
        Withholding withholding,
        Withheld withheld,
        Money before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ReturnPlan of(
            List<OrderLine> all,
            Fees fees,
            Withheld withheld,
            Money total,
            Map<OrderLine, Integer> units,
            ReturnUnitsCommand command) {
        Map<OrderLineId, UnitsWorth> worths = new LinkedHashMap<>();
        units.forEach((line, count) -> worths.put(line.id(), line.worthOfNext(count)));
        Map<OrderLineId, Integer> leaving = ReductionPlan.leaving(worths);
        boolean merchantFault = command.terms().merchantFault();
        Withholding withholding = Withholding.decide(all, withheld, worths, Map.of(), leaving, command.terms());
        List<ReturnedUnits> lines = new ArrayList<>();
        units.forEach((line, count) -> {
            UnitsWorth worth = Objects.requireNonNull(withholding.worths().get(line.id()));
            Money restocking = merchantFault
                    ? Money.zero(total.currency())
                    : Allocation.proportion(worth.value(), command.restockingPercent(), HUNDRED);
            lines.add(new ReturnedUnits(line.id(), line.sku(), line.isStocked(), count, worth, restocking));
        });
        return new ReturnPlan(
                units,
                List.copyOf(lines),
                fees.comeBack(ReductionPlan.departure(all, leaving, merchantFault, total)),
                withholding,
                withheld,
                total);
    }

    Money restocking() {
        Money sum = Money.zero(before.currency());
        for (ReturnedUnits line : lines) {
            sum = sum.plus(line.restocking());
        }
        return sum;
    }

    OrderWorth worth() {
        Money value = withholding.linesValue().plus(withholding.givenBack()).plus(fees.amount());
        return withholding
                .worth(before, Money.zero(before.currency()), fees.worths(), value)
                .charging(restocking());
    }

    void carryOut() {
        units.forEach((line, count) -> line.units().takeBack(count));
        withholding.carryOut(withheld);
        fees.carryOut();
    }
}
