package org.handcart.catalog.persistence;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.jspecify.annotations.Nullable;

/** Folds rows of product and component, sorted by product, into products. */
final class ProductRows {

    private ProductRows() {}

    static List<Product> products(Query query) {
        List<Product> products = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        Object @Nullable [] current = null;
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            if (current != null && !current[0].equals(column[0])) {
                products.add(product(current, components));
                components.clear();
            }
            current = column;
            if (column[7] != null) {
                components.add(new Component((String) column[7], ((Number) column[8]).intValue()));
            }
        }
        if (current != null) {
            products.add(product(current, components));
        }
        return List.copyOf(products);
    }

    private static Product product(Object[] column, List<Component> components) {
        return new Product(
                (String) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (Boolean) column[4],
                (Boolean) column[5],
                List.copyOf(components),
                column[9] == null ? List.of() : List.of(((String) column[9]).split(",")),
                ((Number) column[6]).longValue());
    }
}
