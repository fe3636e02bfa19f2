package org.handcart.order.domain;

import java.util.List;
import java.util.Map;
import org.handcart.order.CancelTerms;
import org.handcart.order.NewLine;
import org.handcart.order.OnShort;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteMode;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.UnitSlices;
import org.jspecify.annotations.Nullable;

/** What a substitution does, decided before anything changes (D20): the original leaves by the merchant's fault (D19). */
record SubstitutePlan(
        OrderLine line,
        int units,
        UnitsWorth original,
        @Nullable SubstitutePrice price,
        Fees.Return fees,
        Withholding withholding,
        Withheld withheld,
        Money before) {

    static SubstitutePlan of(
            List<OrderLine> all, Fees fees, Withheld withheld, Money total, OrderLine line, SubstituteCommand command) {
        UnitsWorth original = line.worthOfNext(command.units());
        Map<OrderLineId, UnitsWorth> worths = Map.of(line.id(), original);
        Map<OrderLineId, Integer> leaving = ReductionPlan.leaving(worths);
        Withholding withholding = Withholding.decide(all, withheld, worths, Map.of(), leaving, CancelTerms.merchant());
        boolean comes = command.mode() != SubstituteMode.SHORT;
        return new SubstitutePlan(
                line,
                command.units(),
                original,
                comes ? price(line, command).under(command.mode(), original.value(), command.taxes()) : null,
                comes ? fees.nothing() : fees.comeBack(ReductionPlan.departure(all, leaving, true, total)),
                withholding,
                withheld,
                total);
    }

    private static SubstitutePrice price(OrderLine line, SubstituteCommand command) {
        int gone = line.units().gone();
        int ordered = line.units().ordered();
        return SubstitutePrice.of(
                command.unitPrice().times(Quantity.of(command.units())),
                new UnitSlices(line.gross(), ordered).value(gone, command.units()),
                new UnitSlices(line.discount(), ordered).value(gone, command.units()),
                command.taxes());
    }

    boolean isDearer() {
        return price != null && price.isDearerThan(original.value());
    }

    OrderWorth worth() {
        Money zero = Money.zero(before.currency());
        Money value = withholding.linesValue().plus(withholding.givenBack()).plus(fees.amount());
        OrderWorth worth = withholding.worth(before, zero, fees.worths(), value);
        return price == null ? worth : worth.charging(price.total());
    }

    /** The line the substitute gets; it wants no further one. */
    @Nullable
    NewLine newLine(SubstituteCommand command) {
        return price == null
                ? null
                : new NewLine(
                        command.substitute(),
                        command.sku(),
                        command.name(),
                        command.stocked(),
                        true,
                        Quantity.of(units),
                        command.unitPrice(),
                        price.gross(),
                        price.discounts(),
                        price.taxes(),
                        OnShort.REFUND,
                        null,
                        1);
    }

    void carryOut() {
        line.units().fallShort(units);
        withholding.carryOut(withheld);
        fees.carryOut();
    }
}
