package org.handcart.order.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderLineId;
import org.handcart.order.ReduceCommand;
import org.jspecify.annotations.Nullable;

/**
 * Which units a request asks for, in lines that have units. A bundle asked for by sets becomes the units of its
 * components (D14).
 */
record Wanted(Map<OrderLineId, Units> lines, @Nullable OrderLineId unknown) {

    /** @param atMost what may be taken of {@code requested}: sets leave whole or not at all */
    record Units(int requested, int atMost) {

        private Units plus(Units more) {
            return new Units(Math.addExact(requested, more.requested), Math.addExact(atMost, more.atMost));
        }
    }

    @Nullable
    Units of(OrderLineId line) {
        return lines.get(line);
    }

    /** @throws IllegalArgumentException for a line or a bundle named twice, or with no units */
    static Wanted read(ReduceCommand command, List<OrderLine> lines) {
        Map<OrderLineId, Integer> asked = asked(command.lines());
        Map<OrderLineId, Units> wanted = new LinkedHashMap<>();
        List<BundleSets> bundles = BundleSets.of(lines);
        for (Map.Entry<OrderLineId, Integer> entry : asked.entrySet()) {
            OrderLineId id = entry.getKey();
            int units = entry.getValue();
            if (lines.stream().anyMatch(line -> line.id().equals(id))) {
                wanted.merge(id, new Units(units, units), Units::plus);
                continue;
            }
            BundleSets bundle = bundles.stream()
                    .filter(known -> known.bundle().equals(id.value()))
                    .findFirst()
                    .orElse(null);
            if (bundle == null) {
                return new Wanted(Map.of(), id);
            }
            int possible = Math.min(units, bundle.available(command.allowed()));
            Map<OrderLineId, Integer> atMost = bundle.units(possible);
            bundle.units(units)
                    .forEach((line, all) ->
                            wanted.merge(line, new Units(all, atMost.getOrDefault(line, 0)), Units::plus));
        }
        return new Wanted(wanted, null);
    }

    private static Map<OrderLineId, Integer> asked(List<LineQuantity> lines) {
        Map<OrderLineId, Integer> asked = new LinkedHashMap<>();
        for (LineQuantity part : lines) {
            if (part.quantity().isZero()) {
                throw new IllegalArgumentException("no units of line " + part.line());
            }
            if (asked.put(part.line(), part.quantity().value()) != null) {
                throw new IllegalArgumentException("line " + part.line() + " is named twice");
            }
        }
        return asked;
    }
}
