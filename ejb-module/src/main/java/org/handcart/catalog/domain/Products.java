package org.handcart.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductFilter;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The products of an organisation. */
public interface Products {

    /** With their components, and the products those name; by SKU. One statement. */
    List<Product> find(OrgId org, Set<String> skus);

    /** A page by SKU. */
    List<Product> page(OrgId org, ProductFilter filter, int limit, @Nullable String after);

    /**
     * The product that has the number, in whatever length. Until the transaction ends nobody else asks for the same
     * number, so that two do not take it at once.
     */
    Optional<String> claim(OrgId org, Gtin gtin);

    /** Locks the rows of these products, in ascending order, until the transaction ends. */
    void lock(OrgId org, Set<String> skus);

    /** Those of these products that are components of some bundle. */
    Set<String> components(OrgId org, Set<String> skus);

    /** Active bundles of which these units hold a complete set. One statement. */
    Set<String> bundlesWithin(OrgId org, Map<String, Integer> units);

    /** Creates those that are missing, with their components; leaves the others. */
    void addMissing(OrgId org, List<Product> products);

    /** Replaces one that exists, with its components; its version moves on by one. */
    void replace(OrgId org, Product product);
}
