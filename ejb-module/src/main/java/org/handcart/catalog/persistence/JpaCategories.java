package org.handcart.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.catalog.Category;
import org.handcart.catalog.domain.Categories;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCategories implements Categories {

    private static final String ALL = """
            select c.code, c.name, c.version,
                (select count(*) from catalog.product_category p where p.org_id = c.org_id and p.category = c.code)
            from catalog.category c
            where c.org_id = ?1 and (?2 = '' or c.code = ?2)
            order by c.name, c.code
            """;

    private static final String KNOWN =
            "select code from catalog.category where org_id = ?1 and code = any(cast(?2 as text[])) for key share";

    private static final String PUT = """
            insert into catalog.category as c (org_id, code, name) values (?1, ?2, ?3)
            on conflict (org_id, code) do update set name = excluded.name, version = c.version + 1
                where c.name <> excluded.name
            """;

    private static final String REMOVE = "delete from catalog.category where org_id = ?1 and code = ?2";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<Category> all(OrgId org) {
        return categories(org, "");
    }

    @Override
    public Optional<Category> find(OrgId org, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : categories(org, code).stream().findFirst();
    }

    private List<Category> categories(OrgId org, String code) {
        List<Category> categories = new ArrayList<>();
        for (Object row : query(ALL, org, code).getResultList()) {
            Object[] column = (Object[]) row;
            categories.add(new Category(
                    (String) column[0],
                    (String) column[1],
                    ((Number) column[3]).longValue(),
                    ((Number) column[2]).longValue()));
        }
        return List.copyOf(categories);
    }

    @Override
    public Set<String> known(OrgId org, Set<String> codes) {
        Set<String> known = new HashSet<>();
        for (Object code : em.createNativeQuery(KNOWN)
                .setParameter(1, org.value())
                .setParameter(2, codes.toArray(String[]::new))
                .getResultList()) {
            known.add((String) code);
        }
        return known;
    }

    @Override
    public void put(OrgId org, String code, String name) {
        query(PUT, org, code).setParameter(3, name).executeUpdate();
    }

    @Override
    public boolean remove(OrgId org, String code) {
        return query(REMOVE, org, code).executeUpdate() == 1;
    }

    private Query query(String sql, OrgId org, String code) {
        return em.createNativeQuery(sql).setParameter(1, org.value()).setParameter(2, code);
    }
}
