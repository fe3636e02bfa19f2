package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.AdjustedItem;
import org.handcart.order.CancelTerms;
import org.handcart.order.MovedUnits;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.TakeBackOutcome.Reason;
import org.handcart.order.TakenBackLine;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What refusing units at the door would do, decided before anything changes: which units come back, what they are worth,
 * and which fees go back with them (D5, D7, D12, D33).
 *
 * <p>The rider has what the warehouse reported as shipped. While it has reported nothing at all, the rider who picked
 * the order up has what is packed: the two report over different roads. Taking such a unit back ships it first.
 */
record RefusalPlan(
        List<Take> takes,
        Fees.Return fees,
        Withholding withholding,
        Withheld withheld,
        Money before,
        boolean nothingLeft) {

    /** One line's part. */
    record Take(OrderLine line, int units, int shippedNow, UnitsWorth worth) {

        TakenBackLine view() {
            return new TakenBackLine(line.id(), line.sku(), line.isStocked(), units, shippedNow, worth);
        }
    }

    /** What the rider has of each line, lines without units left out. */
    static Map<OrderLineId, Integer> withRider(List<OrderLine> all, boolean pickedUp) {
        boolean reported = all.stream().anyMatch(line -> line.units().outOrDelivered() > 0);
        Map<OrderLineId, Integer> there = new HashMap<>();
        for (OrderLine line : all) {
            int units = reported || !pickedUp
                    ? line.units().dispatched()
                    : line.units().packed();
            if (units > 0) {
                there.put(line.id(), units);
            }
        }
        return there;
    }

    /** Null when it can be done. */
    static @Nullable Reason refusal(Map<OrderLineId, Integer> wanted, Map<OrderLineId, Integer> there) {
        if (there.isEmpty() || wanted.isEmpty()) {
            return Reason.NOTHING_OUT;
        }
        boolean more =
                wanted.entrySet().stream().anyMatch(entry -> entry.getValue() > there.getOrDefault(entry.getKey(), 0));
        return more ? Reason.MORE_THAN_OUT : null;
    }

    static List<MovedUnits> possible(List<OrderLine> all, Map<OrderLineId, Integer> there) {
        return all.stream()
                .map(line -> new MovedUnits(line.id(), line.sku(), there.getOrDefault(line.id(), 0)))
                .toList();
    }

    static RefusalPlan of(
            List<OrderLine> all,
            Fees fees,
            Withheld withheld,
            Money before,
            Map<OrderLineId, Integer> wanted,
            CancelTerms terms) {
        Map<OrderLineId, UnitsWorth> worths = new LinkedHashMap<>();
        for (OrderLine line : all) {
            int units = wanted.getOrDefault(line.id(), 0);
            if (units > 0) {
                worths.put(line.id(), line.worthOfNext(units));
            }
        }
        Withholding withholding = Withholding.decide(all, withheld, worths, Map.of(), wanted, terms);
        List<Take> takes = new ArrayList<>();
        for (OrderLine line : all) {
            UnitsWorth worth = withholding.worths().get(line.id());
            if (worth != null) {
                int shippedNow = Math.max(0, worth.count() - line.units().dispatched());
                takes.add(new Take(line, worth.count(), shippedNow, worth));
            }
        }
        OrderFee.Departure departure = ReductionPlan.departure(all, wanted, terms.merchantFault(), before);
        return new RefusalPlan(
                List.copyOf(takes), fees.comeBack(departure), withholding, withheld, before, departure.nothingLeft());
    }

    Money value() {
        return withholding.linesValue().plus(withholding.givenBack()).plus(fees.amount());
    }

    /** How the order's worth changes. */
    OrderWorth worth() {
        return withholding.worth(before, Money.zero(before.currency()), fees.worths(), value());
    }

    List<TakenBackLine> lines() {
        return takes.stream().map(Take::view).toList();
    }

    /** Once they have left. */
    List<AdjustedItem> items() {
        return takes.stream()
                .map(take -> Departed.item(take.line(), AdjustedItem.Way.REFUSED, take.worth()))
                .toList();
    }

    void carryOut() {
        takes.forEach(take -> take.line().takeBack(take.units(), take.shippedNow()));
        withholding.carryOut(withheld);
        fees.carryOut();
    }
}
