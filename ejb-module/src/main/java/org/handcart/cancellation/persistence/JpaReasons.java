package org.handcart.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.domain.Reasons;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;

/** Reasons in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReasons implements Reasons {

    private static final String OF = """
            select store_code, code, title, fault, needs_comment, roles, customer_may_choose, active
              from cancellation.reason_code where org_id = ?1 and store_code in ('', ?2) order by code""";

    private static final String PUT = """
            insert into cancellation.reason_code (org_id, store_code, code, title, fault, needs_comment, roles,
                                                  customer_may_choose, active, version, changed_by, changed_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10, ?11)
            on conflict (org_id, store_code, code) do update
               set title = excluded.title, fault = excluded.fault, needs_comment = excluded.needs_comment,
                   roles = excluded.roles, customer_may_choose = excluded.customer_may_choose,
                   active = excluded.active, version = reason_code.version + 1,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<Written> of(OrgId org, String storeCode) {
        List<?> rows = em.createNativeQuery(OF)
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .getResultList();
        return rows.stream().map(row -> written((Object[]) row)).toList();
    }

    private static Written written(Object[] row) {
        ReasonCode reason = new ReasonCode(
                (String) row[1],
                (String) row[2],
                Fault.valueOf((String) row[3]),
                (Boolean) row[4],
                roles((String) row[5]),
                (Boolean) row[6],
                (Boolean) row[7]);
        return new Written((String) row[0], reason);
    }

    private static Set<Role> roles(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void put(OrgId org, Written written, String by, Instant at) {
        ReasonCode reason = written.reason();
        em.createNativeQuery(PUT)
                .setParameter(1, org.value())
                .setParameter(2, written.storeCode())
                .setParameter(3, reason.code())
                .setParameter(4, reason.title())
                .setParameter(5, reason.fault().name())
                .setParameter(6, reason.needsComment())
                .setParameter(
                        7, reason.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .setParameter(8, reason.customerMayChoose())
                .setParameter(9, reason.active())
                .setParameter(10, by)
                .setParameter(11, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
