package org.handcart.catalog.domain;

import java.util.List;
import java.util.Set;
import org.handcart.catalog.Product;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The products of an organisation. */
public interface Products {

    /** With their components, and the products those name; by SKU. One statement. */
    List<Product> find(OrgId org, Set<String> skus);

    /** A page of active products by SKU; {@code text} occurs in the SKU or the name, upper or lower case. */
    List<Product> page(OrgId org, @Nullable String text, int limit, @Nullable String after);

    /** Locks the rows of these products, in ascending order, until the transaction ends. */
    void lock(OrgId org, Set<String> skus);

    /** Those of these products that are components of some bundle. */
    Set<String> components(OrgId org, Set<String> skus);

    /** Creates those that are missing, with their components; leaves the others. */
    void addMissing(OrgId org, List<Product> products);

    /** Replaces one that exists, with its components; its version moves on by one. */
    void replace(OrgId org, Product product);
}
