package org.handcart.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handcart.catalog.Component;
import org.handcart.catalog.ContainedBundle;
import org.handcart.catalog.Product;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.junit.jupiter.api.Test;

class BundleRecognitionTest {

    /** D2's bundle: 199 + 2 × 149 + 99 = 596 apart, 499 together. */
    private static final Product BOX = bundle("BOX", "A:1", "B:2", "C:1");

    private static final Map<String, Money> PRICES = Map.of(
            "A", inr("199.00"), "B", inr("149.00"), "C", inr("99.00"), "BOX", inr("499.00"), "DUO", inr("300.00"));

    @Test
    void recognisesAsManySetsAsThereAre() {
        assertThat(in(Map.of("A", 1, "B", 2, "C", 1), BOX)).containsExactly("BOX 1");
        assertThat(in(Map.of("A", 2, "B", 5, "C", 3, "Z", 9), BOX)).containsExactly("BOX 2");
    }

    @Test
    void anIncompleteSetIsNone() {
        assertThat(in(Map.of("A", 1, "B", 1, "C", 1), BOX)).isEmpty();
        assertThat(in(Map.of("A", 9, "B", 9), BOX)).isEmpty();
    }

    @Test
    void aBundleThatSavesNothingIsLeftAlone() {
        Map<String, Money> same = new HashMap<>(PRICES);
        same.put("BOX", inr("596.00"));
        Map<String, Money> less = new HashMap<>(PRICES);
        less.put("BOX", inr("595.99"));
        Map<String, Integer> loose = Map.of("A", 1, "B", 2, "C", 1);

        assertThat(BundleRecognition.in(loose, List.of(BOX), same)).isEmpty();
        assertThat(BundleRecognition.in(loose, List.of(BOX), less)).hasSize(1);
    }

    @Test
    void theOneThatSavesMostTakesItsUnitsFirst() {
        // DUO saves 348 − 300 = 48, BOX saves 97
        Product duo = bundle("DUO", "A:1", "B:1");

        assertThat(in(Map.of("A", 2, "B", 3, "C", 1), duo, BOX)).containsExactly("BOX 1", "DUO 1");
        assertThat(in(Map.of("A", 1, "B", 3, "C", 1), duo, BOX)).containsExactly("BOX 1");
        assertThat(in(Map.of("A", 1, "B", 1, "C", 1), duo, BOX)).containsExactly("DUO 1");
    }

    @Test
    void equalSavingsGoBySku() {
        Map<String, Money> prices = Map.of("A", inr("10.00"), "X", inr("9.00"), "Y", inr("9.00"));

        assertThat(BundleRecognition.in(Map.of("A", 1), List.of(bundle("Y", "A:1"), bundle("X", "A:1")), prices))
                .extracting(one -> one.bundle().sku())
                .containsExactly("X");
    }

    @Test
    void withoutAPriceOfWholeOrPartNothingIsRecognised() {
        assertThat(in(Map.of("A", 1), bundle("NEW", "A:1"))).isEmpty();
        assertThat(in(Map.of("A", 1, "Z", 1), bundle("BOX", "A:1", "Z:1"))).isEmpty();
    }

    /** Whatever the goods: no unit is used twice, and together they never cost more than apart. */
    @Test
    void neverUsesAUnitTwiceAndNeverCostsMore() {
        Random random = new Random(35);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Integer> loose = new HashMap<>();
            Map<String, Money> prices = new HashMap<>();
            for (String sku : List.of("A", "B", "C", "D")) {
                loose.put(sku, random.nextInt(7));
                prices.put(sku, Money.of(random.nextInt(1, 300) + ".00", "INR"));
            }
            List<Product> bundles = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                bundles.add(
                        bundle("X" + i, "A:" + random.nextInt(1, 3), "BCD".charAt(i % 3) + ":" + random.nextInt(1, 3)));
                prices.put("X" + i, Money.of(random.nextInt(1, 600) + ".00", "INR"));
            }

            List<ContainedBundle> found = BundleRecognition.in(loose, bundles, prices);

            Map<String, Integer> used = new HashMap<>();
            Money together = inr("0.00");
            Money apart = inr("0.00");
            for (ContainedBundle one : found) {
                together = together.plus(one.price().times(Quantity.of(one.sets())));
                for (Component part : one.bundle().components()) {
                    int units = part.quantity() * one.sets();
                    used.merge(part.sku(), units, Integer::sum);
                    apart = apart.plus(prices.get(part.sku()).times(Quantity.of(units)));
                }
            }
            used.forEach((sku, units) -> assertThat(units).isLessThanOrEqualTo(loose.get(sku)));
            assertThat(together).isLessThanOrEqualTo(apart);
        }
    }

    private static List<String> in(Map<String, Integer> loose, Product... bundles) {
        return BundleRecognition.in(loose, List.of(bundles), PRICES).stream()
                .map(one -> one.bundle().sku() + " " + one.sets())
                .toList();
    }

    private static Product bundle(String sku, String... parts) {
        List<Component> components = Arrays.stream(parts)
                .map(part -> part.split(":"))
                .map(part -> new Component(part[0], Integer.parseInt(part[1])))
                .toList();
        return new Product(sku, sku, null, null, false, true, components, 1);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
