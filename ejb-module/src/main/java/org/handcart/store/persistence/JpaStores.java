package org.handcart.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.store.Store;
import org.handcart.store.domain.Stores;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStores implements Stores {

    // Great circle by haversine, on the mean radius of the earth.
    private static final String WITH_DISTANCE = "select " + StoreRow.COLUMNS + """
            from (
                select s.*, 12742.0176 * asin(least(1, sqrt(
                    power(sin(radians(latitude - cast(?2 as numeric)) / 2), 2)
                    + cos(radians(cast(?2 as numeric))) * cos(radians(latitude))
                    * power(sin(radians(longitude - cast(?3 as numeric)) / 2), 2)))) as km
                from store.store s
                where org_id = ?1 and latitude is not null and longitude is not null
            ) s
            """;

    private static final String NEAR = WITH_DISTANCE + "where km <= cast(?4 as numeric) order by km, code";

    private static final String REACHING =
            WITH_DISTANCE + "where active and km <= coalesce(radius_km, 10) order by km, code";

    private static final String ADD = """
            insert into store.store (name, currency, zone, day_cut_off, active, latitude, longitude, radius_km, city,
                postal_code, country, stock_policy, price_source, sla_minutes, auto_release, release_after_seconds,
                cod_limit_minor, org_id, code, id, version, recognises_bundles)
            values (?1, ?2, ?3, cast(?4 as time), ?5, cast(?6 as numeric), cast(?7 as numeric), cast(?8 as numeric), ?9,
                ?10, ?11, ?12, ?13, ?14, ?15, ?16, cast(?17 as bigint), ?18, ?19, ?20, 1, ?21)
            on conflict (org_id, code) do nothing
            """;

    private static final String REPLACE = """
            update store.store set name = ?1, currency = ?2, zone = ?3, day_cut_off = cast(?4 as time), active = ?5,
                latitude = cast(?6 as numeric), longitude = cast(?7 as numeric), radius_km = cast(?8 as numeric),
                city = ?9, postal_code = ?10, country = ?11, stock_policy = ?12, price_source = ?13,
                sla_minutes = ?14, auto_release = ?15, release_after_seconds = ?16,
                cod_limit_minor = cast(?17 as bigint), recognises_bundles = ?21, version = version + 1
            where org_id = ?18 and code = ?19 and version = ?20
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Store> find(OrgId org, String code) {
        Query query = em.createNativeQuery(
                        "select " + StoreRow.COLUMNS + "from store.store where org_id = ?1 and code = ?2")
                .setParameter(1, org.value())
                .setParameter(2, code);
        return StoreRow.stores(query).stream().findFirst();
    }

    @Override
    public List<Store> all(OrgId org, int limit) {
        return StoreRow.stores(
                em.createNativeQuery("select " + StoreRow.COLUMNS + "from store.store where org_id = ?1 order by code")
                        .setParameter(1, org.value())
                        .setMaxResults(limit));
    }

    @Override
    public List<Store> near(OrgId org, BigDecimal latitude, BigDecimal longitude, BigDecimal radiusKm, int limit) {
        return StoreRow.stores(em.createNativeQuery(NEAR)
                .setParameter(1, org.value())
                .setParameter(2, latitude.toPlainString())
                .setParameter(3, longitude.toPlainString())
                .setParameter(4, radiusKm.toPlainString())
                .setMaxResults(limit));
    }

    @Override
    public List<Store> reaching(OrgId org, BigDecimal latitude, BigDecimal longitude, int limit) {
        return StoreRow.stores(em.createNativeQuery(REACHING)
                .setParameter(1, org.value())
                .setParameter(2, latitude.toPlainString())
                .setParameter(3, longitude.toPlainString())
                .setMaxResults(limit));
    }

    @Override
    public boolean add(OrgId org, Store store) {
        return columns(em.createNativeQuery(ADD), org, store)
                        .setParameter(20, Ids.next())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean replace(OrgId org, Store store) {
        return columns(em.createNativeQuery(REPLACE), org, store)
                        .setParameter(20, store.version())
                        .executeUpdate()
                == 1;
    }

    private static Query columns(Query query, OrgId org, Store store) {
        Money codLimit = store.codLimit();
        return query.setParameter(1, store.name())
                .setParameter(2, store.currency().getCurrencyCode())
                .setParameter(3, store.zone().getId())
                .setParameter(4, store.dayCutOff().toString())
                .setParameter(5, store.active())
                .setParameter(6, plain(store.latitude()))
                .setParameter(7, plain(store.longitude()))
                .setParameter(8, plain(store.radiusKm()))
                .setParameter(9, store.city())
                .setParameter(10, store.postalCode())
                .setParameter(11, store.country())
                .setParameter(12, store.tracksStock() ? "TRACKED" : "UNTRACKED")
                .setParameter(13, store.takesChannelPrices() ? "CHANNEL" : "LIST")
                .setParameter(14, store.slaMinutes())
                .setParameter(15, store.autoRelease())
                .setParameter(16, store.releaseAfterSeconds())
                .setParameter(17, codLimit == null ? null : Long.toString(codLimit.minor()))
                .setParameter(18, org.value())
                .setParameter(19, store.code())
                .setParameter(21, store.recognisesBundles());
    }

    // Text, cast by the statement: a null then needs no type of its own.
    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
