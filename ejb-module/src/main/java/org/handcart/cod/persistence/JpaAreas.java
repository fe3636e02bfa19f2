package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.Area;
import org.handcart.cod.PostalCode;
import org.handcart.cod.domain.Areas;
import org.handcart.cod.domain.GeoPoint;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaAreas implements Areas {

    private static final String PUT = """
            insert into cod.serviceable_area as a (org_id, country, postal_code, latitude, longitude)
            select ?1, r.country, r.code, cast(nullif(r.latitude, '') as numeric), cast(nullif(r.longitude, '') as numeric)
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]))
                as r (country, code, latitude, longitude)
            on conflict (org_id, country, postal_code) do update
            set latitude = excluded.latitude, longitude = excluded.longitude
            """;

    // The box of latitudes is what the index is for; the great circle decides.
    private static final String NEAR = """
            select country, postal_code, latitude, longitude, cast(km as numeric(9, 3)) from (
                select a.*, 12742.0176 * asin(least(1, sqrt(
                    power(sin(radians(latitude - cast(?3 as numeric)) / 2), 2)
                    + cos(radians(cast(?3 as numeric))) * cos(radians(latitude))
                    * power(sin(radians(longitude - cast(?4 as numeric)) / 2), 2)))) as km
                from cod.serviceable_area a
                where org_id = ?1 and country = ?2 and latitude is not null
                    and latitude between cast(?3 as numeric) - cast(?5 as numeric) / 110
                        and cast(?3 as numeric) + cast(?5 as numeric) / 110
            ) a
            where km <= cast(?5 as numeric) order by km, postal_code
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void put(Actor actor, List<Area> areas) {
        em.createNativeQuery(PUT)
                .setParameter(1, actor.org().value())
                .setParameter(2, areas.stream().map(Area::country).toArray(String[]::new))
                .setParameter(3, areas.stream().map(Area::postalCode).toArray(String[]::new))
                .setParameter(
                        4, areas.stream().map(area -> plain(area.latitude())).toArray(String[]::new))
                .setParameter(
                        5, areas.stream().map(area -> plain(area.longitude())).toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public Optional<Area> find(Actor actor, PostalCode code) {
        return areas(em.createNativeQuery("""
                                select country, postal_code, latitude, longitude, cast(null as numeric)
                                from cod.serviceable_area where org_id = ?1 and country = ?2 and postal_code = ?3""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, code.country())
                        .setParameter(3, code.code())
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public List<Area> near(Actor actor, String country, GeoPoint point, BigDecimal radiusKm, int limit) {
        return areas(em.createNativeQuery(NEAR)
                .setParameter(1, actor.org().value())
                .setParameter(2, country)
                .setParameter(3, point.latitude().toPlainString())
                .setParameter(4, point.longitude().toPlainString())
                .setParameter(5, radiusKm.toPlainString())
                .setMaxResults(limit)
                .getResultList());
    }

    private static List<Area> areas(List<?> rows) {
        List<Area> areas = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            areas.add(new Area(
                    (String) column[0], (String) column[1], (BigDecimal) column[2], (BigDecimal) column[3], (BigDecimal)
                            column[4]));
        }
        return List.copyOf(areas);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
