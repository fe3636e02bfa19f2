package org.handcart.pricing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.domain.TaxClasses;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTaxClasses implements TaxClasses {

    private static final String FIND = """
            select c.code, c.name, c.version, t.id, t.level, t.place, t.inclusive, t.valid_from, t.valid_to,
                t.recorded_at, t.recorded_by, t.withdrawn_at, t.withdrawn_by, r.component, r.percent
            from pricing.tax_class c
            left join pricing.tax_terms t on t.org_id = c.org_id and t.tax_class = c.code
            left join pricing.tax_rate r on r.org_id = t.org_id and r.terms_id = t.id
            where c.org_id = ?1 and (?2 = '' or c.code = ?2)
            order by c.code, t.level, t.place, t.valid_from, t.recorded_at, t.id, r.position
            """;

    private static final String LOCK =
            "select version from pricing.tax_class where org_id = ?1 and code = ?2 for no key update";

    private static final String ADD =
            "insert into pricing.tax_class (org_id, code, name) values (?1, ?2, ?3) on conflict (org_id, code) do nothing";

    private static final String CHANGE =
            "update pricing.tax_class set name = ?3, version = version + 1 where org_id = ?1 and code = ?2";

    private static final String RECORD = """
            insert into pricing.tax_terms (org_id, id, tax_class, level, place, inclusive, valid_from, valid_to,
                recorded_at, recorded_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz),
                cast(?9 as timestamptz), ?10)
            """;

    private static final String RATE = """
            insert into pricing.tax_rate (org_id, terms_id, position, component, percent)
            select ?1, ?2, row_number() over (), n.component, n.percent
            from unnest(cast(?3 as text[]), cast(?4 as numeric[])) as n(component, percent)
            """;

    private static final String WITHDRAW = """
            update pricing.tax_terms set withdrawn_at = cast(?3 as timestamptz), withdrawn_by = ?4
            where org_id = ?1 and id = ?2 and withdrawn_at is null
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<TaxClass> find(OrgId org, @Nullable String code) {
        return TaxClassRows.classes(query(FIND, org, code == null ? "" : code));
    }

    @Override
    public boolean lock(OrgId org, String code) {
        return !query(LOCK, org, code).getResultList().isEmpty();
    }

    @Override
    public void add(OrgId org, String code, String name) {
        query(ADD, org, code).setParameter(3, name).executeUpdate();
    }

    @Override
    public void change(OrgId org, String code, String name) {
        query(CHANGE, org, code).setParameter(3, name).executeUpdate();
    }

    @Override
    public void record(OrgId org, String code, Dated<TaxTerms> terms) {
        UUID id = terms.recorded().id();
        Instant to = terms.period().to();
        em.createNativeQuery(RECORD)
                .setParameter(1, org.value())
                .setParameter(2, id)
                .setParameter(3, code)
                .setParameter(4, terms.scope().level().rank())
                .setParameter(5, terms.scope().place())
                .setParameter(6, terms.terms().inclusive())
                .setParameter(7, terms.period().from().toString())
                .setParameter(8, to == null ? null : to.toString())
                .setParameter(9, terms.recorded().at().toString())
                .setParameter(10, terms.recorded().by())
                .executeUpdate();
        List<TaxRate> rates = terms.terms().rates();
        em.createNativeQuery(RATE)
                .setParameter(1, org.value())
                .setParameter(2, id)
                .setParameter(3, rates.stream().map(TaxRate::component).toArray(String[]::new))
                .setParameter(
                        4,
                        rates.stream()
                                .map(rate -> rate.percent().toPlainString())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public void withdraw(Actor actor, UUID terms, Instant now) {
        em.createNativeQuery(WITHDRAW)
                .setParameter(1, actor.org().value())
                .setParameter(2, terms)
                .setParameter(3, now.toString())
                .setParameter(4, actor.name())
                .executeUpdate();
    }

    private Query query(String sql, OrgId org, String code) {
        return em.createNativeQuery(sql).setParameter(1, org.value()).setParameter(2, code);
    }
}
