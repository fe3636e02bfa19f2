package org.handcart.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handcart.catalog.Component;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductFilter;
import org.handcart.catalog.domain.Products;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaProducts implements Products {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<Product> find(OrgId org, Set<String> skus) {
        return ProductRows.products(em.createNativeQuery(ProductSql.FIND)
                .setParameter(1, org.value())
                .setParameter(2, skus.toArray(String[]::new)));
    }

    @Override
    public List<Product> page(OrgId org, ProductFilter filter, int limit, @Nullable String after) {
        String text = filter.text();
        Gtin gtin = filter.gtin();
        return ProductRows.products(em.createNativeQuery(ProductSql.PAGE)
                .setParameter(1, org.value())
                .setParameter(2, after == null ? "" : after)
                .setParameter(3, "%" + (text == null ? "" : literal(text.strip())) + "%")
                .setParameter(4, limit)
                .setParameter(5, filter.inactive())
                .setParameter(6, orEmpty(filter.category()))
                .setParameter(7, gtin == null ? "" : gtin.gtin14()));
    }

    @Override
    public Optional<String> claim(OrgId org, Gtin gtin) {
        em.createNativeQuery(ProductSql.CLAIM)
                .setParameter(1, org.toString())
                .setParameter(2, gtin.gtin14())
                .getResultList();
        return strings(em.createNativeQuery(ProductSql.BEARER)
                        .setParameter(1, org.value())
                        .setParameter(2, gtin.gtin14()))
                .stream()
                .findFirst();
    }

    /** What the text means to LIKE: itself. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public void lock(OrgId org, Set<String> skus) {
        em.createNativeQuery(ProductSql.LOCK)
                .setParameter(1, org.value())
                .setParameter(2, skus.toArray(String[]::new))
                .getResultList();
    }

    @Override
    public Set<String> components(OrgId org, Set<String> skus) {
        return strings(em.createNativeQuery(ProductSql.COMPONENTS)
                .setParameter(1, org.value())
                .setParameter(2, skus.toArray(String[]::new)));
    }

    @Override
    public Set<String> bundlesWithin(OrgId org, Map<String, Integer> units) {
        List<Map.Entry<String, Integer>> entries = List.copyOf(units.entrySet());
        return strings(em.createNativeQuery(ProductSql.BUNDLES_WITHIN)
                .setParameter(1, org.value())
                .setParameter(2, entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter(3, entries.stream().map(Map.Entry::getValue).toArray(Integer[]::new)));
    }

    @Override
    public void addMissing(OrgId org, List<Product> products) {
        Set<String> added = strings(em.createNativeQuery(ProductSql.ADD)
                .setParameter(1, org.value())
                .setParameter(2, column(products, Product::sku))
                .setParameter(3, column(products, Product::name))
                .setParameter(4, column(products, product -> orEmpty(product.taxClass())))
                .setParameter(5, column(products, product -> orEmpty(product.gtin())))
                .setParameter(6, column(products, product -> Boolean.toString(product.stocked())))
                .setParameter(7, column(products, product -> Boolean.toString(product.active()))));
        List<Product> fresh = products.stream()
                .filter(product -> added.contains(product.sku()))
                .toList();
        addComponents(org, fresh);
        addCategories(org, fresh);
    }

    @Override
    public void replace(OrgId org, Product product) {
        em.createNativeQuery(ProductSql.REPLACE)
                .setParameter(1, org.value())
                .setParameter(2, product.sku())
                .setParameter(3, product.name())
                .setParameter(4, orEmpty(product.taxClass()))
                .setParameter(5, orEmpty(product.gtin()))
                .setParameter(6, product.stocked())
                .setParameter(7, product.active())
                .executeUpdate();
        em.createNativeQuery(ProductSql.REMOVE_COMPONENTS)
                .setParameter(1, org.value())
                .setParameter(2, product.sku())
                .executeUpdate();
        addComponents(org, List.of(product));
        em.createNativeQuery(ProductSql.REMOVE_CATEGORIES)
                .setParameter(1, org.value())
                .setParameter(2, product.sku())
                .executeUpdate();
        addCategories(org, List.of(product));
    }

    private void addCategories(OrgId org, List<Product> products) {
        List<String> skus = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (Product product : products) {
            for (String category : product.categories()) {
                skus.add(product.sku());
                categories.add(category);
            }
        }
        if (!skus.isEmpty()) {
            em.createNativeQuery(ProductSql.ADD_CATEGORIES)
                    .setParameter(1, org.value())
                    .setParameter(2, skus.toArray(String[]::new))
                    .setParameter(3, categories.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private void addComponents(OrgId org, List<Product> products) {
        List<String> bundles = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> skus = new ArrayList<>();
        List<Integer> quantities = new ArrayList<>();
        for (Product product : products) {
            int position = 0;
            for (Component component : product.components()) {
                bundles.add(product.sku());
                positions.add(++position);
                skus.add(component.sku());
                quantities.add(component.quantity());
            }
        }
        if (!bundles.isEmpty()) {
            em.createNativeQuery(ProductSql.ADD_COMPONENTS)
                    .setParameter(1, org.value())
                    .setParameter(2, bundles.toArray(String[]::new))
                    .setParameter(3, positions.toArray(Integer[]::new))
                    .setParameter(4, skus.toArray(String[]::new))
                    .setParameter(5, quantities.toArray(Integer[]::new))
                    .executeUpdate();
        }
    }

    private static String[] column(List<Product> products, Function<Product, String> value) {
        return products.stream().map(value).toArray(String[]::new);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> strings(Query query) {
        Set<String> strings = new HashSet<>();
        for (Object row : query.getResultList()) {
            strings.add((String) row);
        }
        return strings;
    }
}
