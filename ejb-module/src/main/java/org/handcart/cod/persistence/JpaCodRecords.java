package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.PostalCode;
import org.handcart.cod.StoreService;
import org.handcart.cod.domain.CodFacts;
import org.handcart.cod.domain.CodRecords;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCodRecords implements CodRecords {

    private static final String PUT_HOUSE = """
            insert into cod.house_policy as h (org_id, currency, limit_minor, phone_required, otp_above_minor,
                otp_new_customers, otp_after_refusals, upi_address, upi_name, version)
            select ?1, ?2, cast(?3 as bigint), ?4, cast(?5 as bigint), ?6, ?7, ?8, ?9, 1 where ?10 = 0
            on conflict (org_id, currency) do nothing
            """;

    private static final String REPLACE_HOUSE = """
            update cod.house_policy set limit_minor = cast(?3 as bigint), phone_required = ?4,
                otp_above_minor = cast(?5 as bigint), otp_new_customers = ?6, otp_after_refusals = ?7, upi_address = ?8,
                upi_name = ?9, version = version + 1
            where org_id = ?1 and currency = ?2 and version = ?10
            """;

    private static final String PUT_CUSTOMER = """
            insert into cod.customer_policy as c (org_id, customer_id, phone, blocked, reason, currency, limit_minor,
                version)
            select ?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bigint), 1 where ?8 = 0
            on conflict (org_id, customer_id) do nothing
            """;

    private static final String REPLACE_CUSTOMER = """
            update cod.customer_policy set
                phone_verified_at = case when phone = ?3 then phone_verified_at end,
                phone = ?3, blocked = ?4, reason = ?5, currency = ?6, limit_minor = cast(?7 as bigint),
                version = version + 1
            where org_id = ?1 and customer_id = ?2 and version = ?8
            """;

    private static final String COUNT = """
            insert into cod.customer_policy as c (org_id, customer_id, phone, collected, refused, version)
            values (?1, ?2, ?3, ?4, ?5, 1)
            on conflict (org_id, customer_id) do update set collected = c.collected + excluded.collected,
                refused = c.refused + excluded.refused, phone = coalesce(c.phone, excluded.phone),
                version = c.version + 1
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public CodFacts facts(Actor actor, CodDraft draft, @Nullable String phone, Store store) {
        PostalCode code = new PostalCode(text(draft.country()), text(draft.postalCode()));
        Currency currency = draft.amount().currency();
        // Nothing equals the empty text in these tables; a null would need a type.
        Object[] column = (Object[]) em.createNativeQuery(CodFactsSql.SELECT)
                .setParameter(1, actor.org().value())
                .setParameter(2, currency.getCurrencyCode())
                .setParameter(3, text(draft.customerId()))
                .setParameter(4, text(phone))
                .setParameter(5, store.code())
                .setParameter(6, code.country())
                .setParameter(7, code.code())
                .getSingleResult();
        return CodFactsSql.facts(column, currency, store);
    }

    @Override
    public Optional<HousePolicy> house(Actor actor, Currency currency) {
        List<?> rows = em.createNativeQuery("""
                        select limit_minor, phone_required, otp_above_minor, otp_new_customers, otp_after_refusals,
                            upi_address, upi_name, version
                        from cod.house_policy where org_id = ?1 and currency = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, currency.getCurrencyCode())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] column = (Object[]) row;
            return new HousePolicy(
                    currency,
                    CodFactsSql.money(column[0], currency),
                    (Boolean) column[1],
                    CodFactsSql.money(column[2], currency),
                    (Boolean) column[3],
                    CodFactsSql.integer(column[4]),
                    (String) column[5],
                    (String) column[6],
                    ((Number) column[7]).longValue());
        });
    }

    @Override
    public boolean put(Actor actor, HousePolicy policy) {
        Query query = em.createNativeQuery(policy.version() == 0 ? PUT_HOUSE : REPLACE_HOUSE)
                .setParameter(1, actor.org().value())
                .setParameter(2, policy.currency().getCurrencyCode())
                .setParameter(3, minor(policy.limit()))
                .setParameter(4, policy.phoneRequired())
                .setParameter(5, minor(policy.otpAbove()))
                .setParameter(6, policy.otpForNewCustomers())
                .setParameter(7, policy.otpAfterRefusals())
                .setParameter(8, policy.upiAddress())
                .setParameter(9, policy.upiName())
                .setParameter(10, policy.version());
        return query.executeUpdate() == 1;
    }

    @Override
    public Optional<CustomerPolicy> customer(Actor actor, String customerId) {
        List<?> rows = em.createNativeQuery("""
                        select phone, phone_verified_at, blocked, reason, currency, limit_minor, collected, refused,
                            version
                        from cod.customer_policy where org_id = ?1 and customer_id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, customerId)
                .getResultList();
        return rows.stream().findFirst().map(row -> customer(customerId, (Object[]) row));
    }

    private static CustomerPolicy customer(String id, Object[] column) {
        Money limit = column[4] == null ? null : CodFactsSql.money(column[5], Currency.getInstance((String) column[4]));
        return new CustomerPolicy(
                id,
                (String) column[0],
                CodFactsSql.instant(column[1]),
                (Boolean) column[2],
                (String) column[3],
                limit,
                CodFactsSql.integer(column[6]),
                CodFactsSql.integer(column[7]),
                ((Number) column[8]).longValue());
    }

    @Override
    public boolean put(Actor actor, CustomerPolicy policy) {
        Money limit = policy.limit();
        return em.createNativeQuery(policy.version() == 0 ? PUT_CUSTOMER : REPLACE_CUSTOMER)
                        .setParameter(1, actor.org().value())
                        .setParameter(2, policy.customerId())
                        .setParameter(3, policy.phone())
                        .setParameter(4, policy.blocked())
                        .setParameter(5, policy.reason())
                        .setParameter(6, limit == null ? null : limit.currency().getCurrencyCode())
                        .setParameter(7, minor(limit))
                        .setParameter(8, policy.version())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void count(Actor actor, String customerId, @Nullable String phone, boolean refused) {
        em.createNativeQuery(COUNT)
                .setParameter(1, actor.org().value())
                .setParameter(2, customerId)
                .setParameter(3, phone)
                .setParameter(4, refused ? 0 : 1)
                .setParameter(5, refused ? 1 : 0)
                .executeUpdate();
    }

    @Override
    public Optional<StoreService> service(Actor actor, String storeCode) {
        return new StoreServiceRows(em).find(actor, storeCode);
    }

    @Override
    public boolean put(Actor actor, StoreService service) {
        return new StoreServiceRows(em).put(actor, service);
    }

    static @Nullable String minor(@Nullable Money money) {
        return money == null ? null : Long.toString(money.minor());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
