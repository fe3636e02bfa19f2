package org.handcart.order.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineShift;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;

/**
 * What a report of the warehouse does to the order's worth, once its units have moved: shorts at the merchant's cost, the
 * cancellations it agreed to under their own terms (D5, D14, D19).
 */
record ShiftPlan(LineReport report, Fees.Return fees, Withholding withholding, Withheld withheld, Money before) {

    static ShiftPlan of(
            List<OrderLine> all, Fees fees, Withheld withheld, Money before, LineReport merged, CancelTerms terms) {
        Map<OrderLineId, UnitsWorth> agreed = merged.agreed();
        Map<OrderLineId, Integer> was = new HashMap<>();
        agreed.forEach((line, worth) -> was.put(line, -worth.count()));
        CancelTerms applied = agreed.isEmpty() ? CancelTerms.merchant() : terms;
        Withholding withholding = Withholding.decide(all, withheld, agreed, was, Map.of(), applied);
        OrderFee.Departure departure =
                ReductionPlan.departure(all, Map.of(), merged.anythingShort() || terms.merchantFault(), before);
        return new ShiftPlan(
                merged.paidFor(withholding.worths()), fees.comeBack(departure), withholding, withheld, before);
    }

    private Money shorts() {
        Money sum = Money.zero(before.currency());
        for (LineShift shift : report.shifts()) {
            sum = sum.plus(shift.shortValue());
        }
        return sum;
    }

    OrderWorth worth() {
        Money value = shorts().plus(withholding.linesValue())
                .plus(withholding.givenBack())
                .plus(fees.amount());
        return withholding.worth(before, shorts(), fees.worths(), value);
    }

    void carryOut() {
        withholding.carryOut(withheld);
        fees.carryOut();
    }
}
