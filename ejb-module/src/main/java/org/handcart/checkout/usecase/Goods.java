package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
import org.handcart.shared.Actor;

/** The products that an order names. */
@Dependent
class Goods {

    @EJB
    ProductQueries products;

    /**
     * By SKU, with the components of the bundles among them: a second statement, only when there is one.
     *
     * @throws IllegalArgumentException without lines, or for a line without units
     */
    Map<String, Product> of(Actor actor, PlaceCommand command) {
        check(command);
        Set<String> named = command.lines().stream().map(PlaceLine::sku).collect(Collectors.toSet());
        Map<String, Product> known = new HashMap<>(products.find(actor, named));
        Set<String> parts = known.values().stream()
                .map(Product::components)
                .flatMap(List::stream)
                .map(Component::sku)
                .filter(sku -> !known.containsKey(sku))
                .collect(Collectors.toSet());
        known.putAll(products.find(actor, parts));
        return known;
    }

    static void check(PlaceCommand command) {
        if (command.lines().isEmpty()) {
            throw new IllegalArgumentException("an order needs a line");
        }
        for (PlaceLine line : command.lines()) {
            if (line.quantity().isZero()) {
                throw new IllegalArgumentException("no units of " + line.sku());
            }
        }
    }
}
