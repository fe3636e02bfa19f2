package org.handcart.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductRow;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private final Product milk = product("MILK", true);
    private final Product bread = product("BREAD", true);
    private final Product greeting = product("GREETING", false);
    private final Product box =
            product("BOX", true, new Component("MILK", 2), new Component("BREAD", 1), new Component("GREETING", 1));
    private final Map<String, Product> known = Arrays.asList(milk, bread, greeting, box).stream()
            .collect(Collectors.toMap(Product::sku, Function.identity()));

    @Test
    void aBundleHasAsManySetsAsItsScarcestComponentAllows() {
        assertThat(of(box, Map.of("MILK", 7, "BREAD", 4))).isEqualTo(3);
        assertThat(of(box, Map.of("MILK", 7, "BREAD", 2))).isEqualTo(2);
        assertThat(of(box, Map.of("MILK", 1, "BREAD", 2))).isZero();
    }

    @Test
    void whatWasNeverReceivedIsNotAvailable() {
        assertThat(of(milk, Map.of())).isZero();
        assertThat(of(box, Map.of("MILK", 7))).isZero();
    }

    @Test
    void whatIsNotCountedIsAlwaysAvailable() {
        assertThat(of(greeting, Map.of())).isEqualTo(ProductRow.UNCOUNTED);
        assertThat(new Availability(false, known, Map.of()).of(box)).isEqualTo(ProductRow.UNCOUNTED);
    }

    private int of(Product product, Map<String, Integer> counted) {
        return new Availability(true, known, counted).of(product);
    }

    private static Product product(String sku, boolean stocked, Component... components) {
        return new Product(sku, sku, null, null, stocked, true, List.of(components), 1);
    }
}
