package org.handcart.cod.persistence;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.PostalCode;
import org.handcart.cod.StoreService;
import org.handcart.shared.Actor;

/** Where a store takes cash: one row and, for LIST, one for each postal code. */
final class StoreServiceRows {

    private static final String ADD = """
            insert into cod.store_service (org_id, store_code, mode, radius_km, version)
            select ?1, ?2, ?3, cast(?4 as numeric), 1 where ?5 = 0 on conflict (org_id, store_code) do nothing
            """;

    private static final String REPLACE = """
            update cod.store_service set mode = ?3, radius_km = cast(?4 as numeric), version = version + 1
            where org_id = ?1 and store_code = ?2 and version = ?5
            """;

    private final EntityManager em;

    StoreServiceRows(EntityManager em) {
        this.em = em;
    }

    Optional<StoreService> find(Actor actor, String storeCode) {
        List<?> rows = em.createNativeQuery(
                        "select mode, radius_km, version from cod.store_service where org_id = ?1 and store_code = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] column = (Object[]) row;
            return new StoreService(
                    storeCode,
                    StoreService.Mode.valueOf((String) column[0]),
                    (BigDecimal) column[1],
                    codes(actor, storeCode),
                    ((Number) column[2]).longValue());
        });
    }

    private List<PostalCode> codes(Actor actor, String storeCode) {
        List<PostalCode> codes = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select country, postal_code from cod.store_area where org_id = ?1 and store_code = ?2
                        order by country, postal_code""")
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .getResultList()) {
            Object[] column = (Object[]) row;
            codes.add(new PostalCode((String) column[0], (String) column[1]));
        }
        return List.copyOf(codes);
    }

    boolean put(Actor actor, StoreService service) {
        int written = em.createNativeQuery(service.version() == 0 ? ADD : REPLACE)
                .setParameter(1, actor.org().value())
                .setParameter(2, service.storeCode())
                .setParameter(3, service.mode().name())
                .setParameter(4, JpaCodRecords.plain(service.radiusKm()))
                .setParameter(5, service.version())
                .executeUpdate();
        if (written == 1) {
            list(actor, service);
        }
        return written == 1;
    }

    private void list(Actor actor, StoreService service) {
        em.createNativeQuery("delete from cod.store_area where org_id = ?1 and store_code = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, service.storeCode())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into cod.store_area (org_id, store_code, country, postal_code)
                        select ?1, ?2, r.country, r.code
                        from unnest(cast(?3 as text[]), cast(?4 as text[])) as r (country, code)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, service.storeCode())
                .setParameter(
                        3,
                        service.postalCodes().stream().map(PostalCode::country).toArray(String[]::new))
                .setParameter(
                        4, service.postalCodes().stream().map(PostalCode::code).toArray(String[]::new))
                .executeUpdate();
    }
}
