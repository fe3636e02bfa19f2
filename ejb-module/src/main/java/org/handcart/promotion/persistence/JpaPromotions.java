package org.handcart.promotion.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.domain.Promotions;
import org.handcart.shared.Conflict;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaPromotions implements Promotions {

    private static final String SELECT = """
            select p.name, p.store_code, p.automatic, p.terms, p.valid_from, p.valid_until, p.uses_per_customer,
                p.active, p.version
            from promotion.promotion p where p.org_id = ?1
            """;

    // Two selects, each by its own index.
    private static final String CANDIDATES = SELECT + """
              and p.automatic and p.active and p.valid_from <= cast(?3 as timestamptz)
              and (p.valid_until is null or p.valid_until > cast(?3 as timestamptz))
              and (p.store_code is null or p.store_code = ?2) and p.code <> all(cast(?4 as text[]))
            union all
            """ + SELECT + " and p.code = any(cast(?4 as text[]))";

    private static final String ADD = """
            insert into promotion.promotion (name, store_code, automatic, terms, valid_from, valid_until,
                uses_per_customer, active, version, org_id, code)
            values (?3, ?4, ?5, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz), cast(?9 as integer), ?10, 1, ?1, ?2)
            on conflict do nothing
            """;

    private static final String REPLACE = """
            update promotion.promotion set name = ?3, store_code = ?4, automatic = ?5, terms = ?6,
                valid_from = cast(?7 as timestamptz), valid_until = cast(?8 as timestamptz),
                uses_per_customer = cast(?9 as integer), active = ?10, version = version + 1,
                updated_at = clock_timestamp()
            where org_id = ?1 and code = ?2 and version = ?11
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Promotion> find(OrgId org, String code) {
        return rows(select(SELECT + " and p.code = ?2", org).setParameter(2, code)).stream()
                .findFirst();
    }

    @Override
    public List<Promotion> list(OrgId org, @Nullable String after, int limit) {
        return rows(select(SELECT + " and p.code > ?2 order by p.code", org)
                .setParameter(2, after == null ? "" : after)
                .setMaxResults(limit));
    }

    @Override
    public List<Promotion> candidates(OrgId org, String storeCode, Set<String> named, Instant at) {
        return rows(select(CANDIDATES, org)
                .setParameter(2, storeCode)
                .setParameter(3, at.toString())
                .setParameter(4, named.toArray(String[]::new)));
    }

    @Override
    public boolean add(OrgId org, Promotion promotion) {
        return write(ADD, org, promotion).executeUpdate() == 1;
    }

    @Override
    public boolean replace(OrgId org, Promotion promotion) {
        return write(REPLACE, org, promotion)
                        .setParameter(11, promotion.version())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Map<String, Integer> uses(OrgId org, Set<String> codes, String customer) {
        Map<String, Integer> uses = new HashMap<>();
        for (Object row : select(
                        "select r.code, max(r.nth) from promotion.redemption r where r.org_id = ?1"
                                + " and r.code = any(cast(?2 as text[])) and r.customer_id = ?3 group by r.code",
                        org)
                .setParameter(2, codes.toArray(String[]::new))
                .setParameter(3, customer)
                .getResultList()) {
            Object[] column = (Object[]) row;
            uses.put((String) column[0], ((Number) column[1]).intValue());
        }
        return uses;
    }

    /** Waits for another transaction with the same key; when that one commits, nothing is inserted here. */
    @Override
    public void redeem(OrgId org, String code, String customer, int nth, UUID order) {
        int inserted = select(
                        "insert into promotion.redemption (org_id, code, customer_id, nth, order_id)"
                                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing",
                        org)
                .setParameter(2, code)
                .setParameter(3, customer)
                .setParameter(4, nth)
                .setParameter(5, order)
                .executeUpdate();
        if (inserted == 0) {
            throw new Conflict("another order of this customer uses " + code + " at this moment");
        }
    }

    private Query select(String sql, OrgId org) {
        return em.createNativeQuery(sql).setParameter(1, org.value());
    }

    private Query write(String sql, OrgId org, Promotion promotion) {
        Instant until = promotion.until();
        Integer uses = promotion.usesPerCustomer();
        return select(sql, org)
                .setParameter(2, promotion.code())
                .setParameter(3, promotion.name())
                .setParameter(4, promotion.storeCode())
                .setParameter(5, promotion.automatic())
                .setParameter(6, Json.write(promotion.terms()))
                .setParameter(7, promotion.from().toString())
                .setParameter(8, until == null ? null : until.toString())
                .setParameter(9, uses == null ? null : uses.toString())
                .setParameter(10, promotion.active());
    }

    private static List<Promotion> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> promotion((Object[]) row)).toList();
    }

    private static Promotion promotion(@Nullable Object[] column) {
        Instant from = instant(column[4]);
        if (from == null) {
            throw new IllegalStateException("a promotion begins at some time");
        }
        return new Promotion(
                String.valueOf(column[0]),
                (String) column[1],
                Boolean.TRUE.equals(column[2]),
                Json.read(String.valueOf(column[3]), PromotionTerms.class),
                from,
                instant(column[5]),
                column[6] == null ? null : ((Number) column[6]).intValue(),
                Boolean.TRUE.equals(column[7]),
                column[8] instanceof Number version ? version.longValue() : 0);
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }
}
