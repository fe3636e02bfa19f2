package org.handcart.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.Requester;
import org.handcart.cancellation.domain.CancelWindows;
import org.handcart.order.Reach;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Windows in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCancelWindows implements CancelWindows {

    /** The store's before the organisation's. */
    private static final String OF = """
            select fault, requester, until_stage, after_confirmation_seconds, before_promise_seconds
              from cancellation.cancel_window where org_id = ?1 and store_code in ('', ?2)
             order by store_code desc""";

    private static final String PUT = """
            insert into cancellation.cancel_window (org_id, store_code, fault, requester, until_stage,
                                                    after_confirmation_seconds, before_promise_seconds,
                                                    updated_by, updated_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as integer), cast(?7 as integer), ?8, ?9)
            on conflict (org_id, store_code, fault, requester) do update
               set until_stage = excluded.until_stage,
                   after_confirmation_seconds = excluded.after_confirmation_seconds,
                   before_promise_seconds = excluded.before_promise_seconds,
                   updated_by = excluded.updated_by, updated_at = excluded.updated_at""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<CancelWindow> of(OrgId org, String storeCode) {
        List<?> rows = em.createNativeQuery(OF)
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .getResultList();
        List<CancelWindow> written =
                rows.stream().map(row -> window((Object[]) row)).toList();
        List<CancelWindow> windows = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Requester requester : List.of(Requester.CUSTOMER, Requester.STAFF)) {
                windows.add(written.stream()
                        .filter(one -> one.fault() == fault && one.requester() == requester)
                        .findFirst()
                        .orElseGet(() -> CancelWindow.usual(fault, requester)));
            }
        }
        return List.copyOf(windows);
    }

    private static CancelWindow window(Object[] row) {
        return new CancelWindow(
                Fault.valueOf((String) row[0]),
                Requester.valueOf((String) row[1]),
                Reach.valueOf((String) row[2]),
                seconds(row[3]),
                seconds(row[4]));
    }

    private static @Nullable Integer seconds(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    @Override
    public void put(OrgId org, String storeCode, List<CancelWindow> windows, String by, Instant at) {
        for (CancelWindow window : windows) {
            em.createNativeQuery(PUT)
                    .setParameter(1, org.value())
                    .setParameter(2, storeCode)
                    .setParameter(3, window.fault().name())
                    .setParameter(4, window.requester().name())
                    .setParameter(5, window.until().name())
                    .setParameter(6, text(window.afterConfirmationSeconds()))
                    .setParameter(7, text(window.beforePromiseSeconds()))
                    .setParameter(8, by)
                    .setParameter(9, at.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** As text, because a null number has no type that the driver would tell. */
    private static @Nullable String text(@Nullable Integer seconds) {
        return seconds == null ? null : seconds.toString();
    }
}
