package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.handcart.catalog.Component;
import org.handcart.catalog.ContainedBundle;
import org.handcart.order.NewBundle;
import org.handcart.order.ShipPolicy;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/**
 * Loose lines with the bundles they contain taken out of them. A part of a recognised bundle keeps what its line wished
 * for; its share of the bundle's price is that of a bundle ordered as such (D2, D14).
 */
final class Rebundled {

    private final List<Draft> lines;
    private final List<Draft> parts = new ArrayList<>();
    private final List<NewBundle> bundles;

    private Rebundled(Drafts drafts) {
        this.lines = new ArrayList<>(drafts.lines());
        this.bundles = new ArrayList<>(drafts.bundles());
    }

    /** @param found in {@link Drafts#loose}, each unit once */
    static Drafts of(Drafts drafts, List<ContainedBundle> found) {
        Rebundled rebundled = new Rebundled(drafts);
        found.forEach(rebundled::take);
        rebundled.lines.addAll(rebundled.parts);
        return new Drafts(List.copyOf(rebundled.lines), List.copyOf(rebundled.bundles), drafts.refused());
    }

    static boolean isLoose(Draft line) {
        return line.bundle() == null;
    }

    private void take(ContainedBundle found) {
        Quantity sets = Quantity.of(found.sets());
        Money price = found.price().times(sets);
        NewBundle parent = new NewBundle(
                Ids.next(), found.bundle().sku(), found.bundle().name(), sets, price, ShipPolicy.SHIP_TOGETHER);
        List<Draft> taken = new ArrayList<>();
        for (Component component : found.bundle().components()) {
            taken.add(takeOut(component, Math.multiplyExact(component.quantity(), found.sets())));
        }
        List<Money> shares = Allocation.split(
                price,
                taken.stream().map(part -> part.gross().minor()).toList(),
                taken.stream().map(Draft::units).toList());
        for (int i = 0; i < taken.size(); i++) {
            Draft part = taken.get(i);
            Component component = found.bundle().components().get(i);
            parts.add(new Draft(
                    part.product(),
                    part.quantity(),
                    part.unitPrice(),
                    shares.get(i),
                    part.from(),
                    part.requestLine(),
                    parent.id(),
                    found.bundle().sku(),
                    component.quantity()));
        }
        bundles.add(parent);
    }

    /** Units of a product, from its first loose line and, when that has too few, from the next; at their list price. */
    private Draft takeOut(Component component, int units) {
        Predicate<Draft> source = line -> isLoose(line) && line.product().sku().equals(component.sku());
        Draft first = lines.stream().filter(source).findFirst().orElseThrow();
        int missing = units;
        for (int i = 0; i < lines.size() && missing > 0; i++) {
            Draft line = lines.get(i);
            if (source.test(line)) {
                int some = Math.min(missing, line.quantity().value());
                lines.set(i, with(line, line.quantity().value() - some));
                missing -= some;
            }
        }
        if (missing > 0) {
            throw new IllegalStateException("a bundle of more " + component.sku() + " than there is");
        }
        lines.removeIf(line -> line.quantity().isZero());
        return with(first, units);
    }

    private static Draft with(Draft line, int units) {
        Quantity quantity = Quantity.of(units);
        return new Draft(
                line.product(),
                quantity,
                line.unitPrice(),
                line.unitPrice().times(quantity),
                line.from(),
                line.requestLine(),
                null,
                null,
                1);
    }
}
