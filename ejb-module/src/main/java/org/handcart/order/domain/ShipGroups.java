package org.handcart.order.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.order.NewBundle;
import org.handcart.order.NewLine;
import org.handcart.order.ReleasedLine;
import org.handcart.order.ShipPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which bundles still ship together: those that were ordered so and have the same number of sets left of every
 * component. One out of ratio has lost a component, and the others wait for nothing (D14).
 */
final class ShipGroups {

    private ShipGroups() {}

    /** Of a new line: its bundle, unless that ships independently. */
    static @Nullable BundleId of(NewLine line, List<NewBundle> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.id().equals(line.bundleId()) && bundle.shipping() == ShipPolicy.SHIP_TOGETHER)
                .map(bundle -> new BundleId(bundle.id()))
                .findFirst()
                .orElse(null);
    }

    /** Releases every free unit and tells which lines go together. */
    static List<ReleasedLine> release(List<OrderLine> lines) {
        Set<BundleId> inRatio = inRatio(lines);
        return lines.stream()
                .map(line -> line.release(inRatio))
                .filter(released -> released != null)
                .toList();
    }

    private static Set<BundleId> inRatio(List<OrderLine> lines) {
        Map<BundleId, Integer> sets = new HashMap<>();
        Set<BundleId> broken = new HashSet<>();
        for (OrderLine line : lines) {
            BundleId group = line.shipGroup();
            if (group == null) {
                continue;
            }
            int ratio = line.ratio();
            int left = line.units().remaining() / ratio;
            Integer others = sets.putIfAbsent(group, left);
            if (left * ratio != line.units().remaining() || (others != null && others != left)) {
                broken.add(group);
            }
        }
        sets.keySet().removeAll(broken);
        return sets.keySet();
    }
}
