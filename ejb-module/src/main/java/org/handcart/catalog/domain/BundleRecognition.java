package org.handcart.catalog.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handcart.catalog.Component;
import org.handcart.catalog.ContainedBundle;
import org.handcart.catalog.Product;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/**
 * Finds bundles in loose goods. The bundle that saves most on a set comes first and takes as many sets as there are;
 * what it takes is gone for the others. One that saves nothing is left alone: recognising a bundle never makes the goods
 * dearer. Same goods, same answer: ties go by SKU.
 */
public final class BundleRecognition {

    private BundleRecognition() {}

    /**
     * @param loose units by SKU
     * @param bundles candidates; those with a part or a whole that has no price are passed over
     * @param prices by SKU, of one currency
     */
    public static List<ContainedBundle> in(
            Map<String, Integer> loose, List<Product> bundles, Map<String, Money> prices) {
        Map<String, Integer> left = new HashMap<>(loose);
        List<ContainedBundle> found = new ArrayList<>();
        bundles.stream()
                .filter(bundle -> bundle.active() && !bundle.components().isEmpty())
                .flatMap(bundle -> saving(bundle, prices))
                .filter(one -> one.saving().isPositive())
                .sorted(Comparator.comparing(Saving::saving)
                        .reversed()
                        .thenComparing(one -> one.bundle().sku()))
                .forEach(one -> {
                    int sets = sets(one.bundle(), left);
                    if (sets > 0) {
                        one.bundle()
                                .components()
                                .forEach(part -> left.merge(part.sku(), -sets * part.quantity(), Integer::sum));
                        found.add(new ContainedBundle(one.bundle(), sets, one.price()));
                    }
                });
        return List.copyOf(found);
    }

    private record Saving(Product bundle, Money price, Money saving) {}

    private static Stream<Saving> saving(Product bundle, Map<String, Money> prices) {
        Money price = prices.get(bundle.sku());
        if (price == null) {
            return Stream.empty();
        }
        Money apart = Money.zero(price.currency());
        for (Component part : bundle.components()) {
            Money one = prices.get(part.sku());
            if (one == null) {
                return Stream.empty();
            }
            apart = apart.plus(one.times(Quantity.of(part.quantity())));
        }
        return Stream.of(new Saving(bundle, price, apart.minus(price)));
    }

    private static int sets(Product bundle, Map<String, Integer> left) {
        return bundle.components().stream()
                .mapToInt(part -> left.getOrDefault(part.sku(), 0) / part.quantity())
                .min()
                .orElse(0);
    }
}
