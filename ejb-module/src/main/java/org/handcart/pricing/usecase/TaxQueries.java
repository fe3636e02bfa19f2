package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.domain.TaxClasses;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of tax classes. */
@Stateless
public class TaxQueries {

    // The narrower scope first, in it the latest beginning.
    private static final String EFFECTIVE = """
            with chosen as (
                select distinct on (t.tax_class) t.tax_class, t.id, t.inclusive
                from store.store s
                join pricing.tax_terms t on t.org_id = s.org_id and t.tax_class = any(cast(?3 as text[]))
                    and (t.level = 0 or (t.level = 1 and t.place = s.country) or (t.level = 2 and t.place = s.city)
                        or (t.level = 3 and t.place = s.code))
                where s.org_id = ?1 and s.code = ?2 and t.withdrawn_at is null
                  and t.valid_from <= cast(?4 as timestamptz)
                  and (t.valid_to is null or t.valid_to > cast(?4 as timestamptz))
                order by t.tax_class, t.level desc, t.valid_from desc
            )
            select c.tax_class, c.inclusive, r.component, r.percent
            from chosen c
            left join pricing.tax_rate r on r.org_id = ?1 and r.terms_id = c.id
            order by c.tax_class, r.position
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Inject
    TaxClasses classes;

    @Inject
    Clock clock;

    /**
     * What each class means in a store at an instant: terms of the store before those of its city, its country, the
     * organisation; in one scope those that began last. A class without terms then and there is absent: nobody has said
     * that it carries tax. Terms without rates are there and say that it carries none. One statement.
     */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Map<String, TaxTerms> effective(Actor actor, String storeCode, Set<String> taxClasses, Instant at) {
        if (taxClasses.isEmpty() || !actor.seesStore(storeCode)) {
            return Map.of();
        }
        Map<String, Boolean> inclusive = new HashMap<>();
        Map<String, List<TaxRate>> rates = new HashMap<>();
        for (Object row : em.createNativeQuery(EFFECTIVE)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, taxClasses.toArray(String[]::new))
                .setParameter(4, at.truncatedTo(ChronoUnit.MICROS).toString())
                .getResultList()) {
            Object[] column = (Object[]) row;
            String code = (String) column[0];
            inclusive.put(code, (Boolean) column[1]);
            List<TaxRate> ofClass = rates.computeIfAbsent(code, ignored -> new ArrayList<>());
            if (column[2] != null) {
                ofClass.add(new TaxRate((String) column[2], (BigDecimal) column[3]));
            }
        }
        Map<String, TaxTerms> terms = new HashMap<>();
        inclusive.forEach((code, contained) -> terms.put(code, new TaxTerms(contained, rates.get(code))));
        return Map.copyOf(terms);
    }

    /** All classes by code, with what holds now or later. Terms of stores the actor does not see are left out. */
    @Requires(Permission.PRODUCT_READ)
    public List<TaxClass> list(Actor actor) {
        Instant now = clock.instant();
        return classes.find(actor.org(), null).stream()
                .map(known -> seen(actor, known, true, now))
                .toList();
    }

    /** With what holds now or later, or with everything that ever stood. */
    @Requires(Permission.PRODUCT_READ)
    public Optional<TaxClass> find(Actor actor, String code, boolean wholeHistory) {
        Instant now = clock.instant();
        return classes.find(actor.org(), code).stream()
                .findFirst()
                .map(known -> seen(actor, known, !wholeHistory, now));
    }

    static TaxClass seen(Actor actor, TaxClass known, boolean standingOnly, Instant now) {
        return new TaxClass(
                known.code(),
                known.name(),
                known.terms().stream()
                        .filter(one -> Scopes.sees(actor, one.scope()))
                        .filter(one -> !standingOnly || one.countsFrom(now))
                        .toList(),
                known.version());
    }
}
