package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.domain.StoreBooks;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStoreBooks implements StoreBooks {

    private static final String READ =
            "select coalesce(cast(closed_through as text), '') from cod.store_books where org_id = ?1 and store_code = ?2 ";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<LocalDate> closedThrough(Actor actor, String storeCode) {
        return locked(actor, storeCode, "for share");
    }

    @Override
    public Optional<LocalDate> closedThroughAlone(Actor actor, String storeCode) {
        return locked(actor, storeCode, "for update");
    }

    private Optional<LocalDate> locked(Actor actor, String storeCode, String lock) {
        String day = read(actor, storeCode, lock);
        if (day == null) {
            em.createNativeQuery(
                            "insert into cod.store_books (org_id, store_code) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, actor.org().value())
                    .setParameter(2, storeCode)
                    .executeUpdate();
            day = read(actor, storeCode, lock);
        }
        return day == null || day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private @Nullable String read(Actor actor, String storeCode, String lock) {
        @SuppressWarnings("unchecked")
        List<String> rows = em.createNativeQuery(READ + lock)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .getResultList();
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public void close(Actor actor, String storeCode, LocalDate day) {
        em.createNativeQuery("update cod.store_books set closed_through = cast(?3 as date)"
                        + " where org_id = ?1 and store_code = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, day.toString())
                .executeUpdate();
    }
}
