package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.handcart.order.LineTax;
import org.handcart.order.OrderLineId;
import org.handcart.order.Reach;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.UnitSlices;

/**
 * The component lines of one ordered bundle (D14). Its complete sets are {@code min floor(kept / ratio)}; every kept
 * unit beyond them is loose.
 */
record BundleSets(UUID bundle, List<OrderLine> components) {

    /** The bundles of an order, in line order. */
    static List<BundleSets> of(List<OrderLine> lines) {
        Map<UUID, List<OrderLine>> byBundle = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            UUID bundle = line.bundle();
            if (bundle != null) {
                byBundle.computeIfAbsent(bundle, ignored -> new ArrayList<>()).add(line);
            }
        }
        List<BundleSets> bundles = new ArrayList<>();
        byBundle.forEach((bundle, components) -> bundles.add(new BundleSets(bundle, List.copyOf(components))));
        return List.copyOf(bundles);
    }

    /** Units of every component that so many sets are made of. */
    Map<OrderLineId, Integer> units(int sets) {
        Map<OrderLineId, Integer> units = new LinkedHashMap<>();
        for (OrderLine line : components) {
            units.put(line.id(), Math.multiplyExact(sets, line.ratio()));
        }
        return units;
    }

    /** How many whole sets can still leave, at once or held. */
    int available(Reach reach) {
        return components.stream()
                .mapToInt(line -> line.units().takeable(reach) / line.ratio())
                .min()
                .orElse(0);
    }

    boolean touchedBy(Map<OrderLineId, Integer> leaving) {
        return components.stream().anyMatch(line -> leaving.getOrDefault(line.id(), 0) > 0);
    }

    boolean loses(Map<OrderLineId, UnitsWorth> worths) {
        return components.stream().anyMatch(line -> {
            UnitsWorth worth = worths.get(line.id());
            return worth != null && worth.count() > 0;
        });
    }

    int complete(Map<OrderLineId, Integer> leaving) {
        return components.stream()
                .mapToInt(line -> kept(line, leaving) / line.ratio())
                .min()
                .orElse(0);
    }

    /** True when a component would be left over of which nothing was left over before. */
    boolean brokenBy(Map<OrderLineId, Integer> leaving) {
        Map<OrderLineId, Integer> before = loose(Map.of());
        Map<OrderLineId, Integer> after = loose(leaving);
        return components.stream()
                .map(OrderLine::id)
                .anyMatch(line -> Objects.requireNonNull(after.get(line)) > Objects.requireNonNull(before.get(line)));
    }

    /** What the loose units cost at list price above their share of the bundle's price; never below zero. */
    Money looseSurcharge(Map<OrderLineId, Integer> leaving, Money zero) {
        Money surcharge = zero;
        Map<OrderLineId, Integer> loose = loose(leaving);
        for (OrderLine line : components) {
            int units = Objects.requireNonNull(loose.get(line.id()));
            int kept = kept(line, leaving);
            Money list = line.unitPrice().times(Quantity.of(units));
            // the loose ones are the first of those that would leave next
            Money share = new UnitSlices(line.gross(), line.units().ordered())
                    .value(line.units().ordered() - kept, units);
            surcharge = surcharge.plus(LineTax.onTop(line.taxes(), list.minus(share)));
        }
        return surcharge.orZero();
    }

    private Map<OrderLineId, Integer> loose(Map<OrderLineId, Integer> leaving) {
        int sets = complete(leaving);
        Map<OrderLineId, Integer> loose = new HashMap<>();
        for (OrderLine line : components) {
            loose.put(line.id(), kept(line, leaving) - sets * line.ratio());
        }
        return loose;
    }

    private static int kept(OrderLine line, Map<OrderLineId, Integer> leaving) {
        return line.units().kept() - leaving.getOrDefault(line.id(), 0);
    }
}
