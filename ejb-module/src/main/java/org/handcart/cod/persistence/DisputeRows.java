package org.handcart.cod.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handcart.cod.Dispute;
import org.handcart.cod.Waiver;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** Reads disputes and waivers of the actor's stores. */
final class DisputeRows {

    private static final String DISPUTES = """
            select d.id, d.order_id, d.store_code, d.kind, d.rider_id, d.currency, d.amount_minor, d.claim, d.status,
                d.bearer, d.opened_by, d.opened_at, d.decided_by, d.decided_at, d.comment
            from cod.dispute d where d.org_id = ?1 and (?2 or d.store_code = any(cast(?3 as text[])))
            """;

    private static final String WAIVERS = """
            select w.id, w.order_id, w.store_code, w.currency, w.amount_minor, w.reason, w.status, w.requested_by,
                w.requested_at, w.decided_by, w.decided_at, w.comment
            from cod.waiver w where w.org_id = ?1 and (?2 or w.store_code = any(cast(?3 as text[])))
            """;

    private final EntityManager em;
    private final Actor actor;

    DisputeRows(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** @param more behind the where; its parameters from 4 on */
    List<Dispute> disputes(String more, String... parameters) {
        List<Dispute> disputes = new ArrayList<>();
        for (Object row : query(DISPUTES + more, parameters).getResultList()) {
            disputes.add(dispute((Object[]) row));
        }
        return List.copyOf(disputes);
    }

    List<Waiver> waivers(String more, String... parameters) {
        List<Waiver> waivers = new ArrayList<>();
        for (Object row : query(WAIVERS + more, parameters).getResultList()) {
            waivers.add(waiver((Object[]) row));
        }
        return List.copyOf(waivers);
    }

    private Query query(String sql, String... parameters) {
        Query query = em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, actor.seesEveryStore())
                .setParameter(3, actor.stores().toArray(String[]::new));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(4 + i, parameters[i]);
        }
        return query;
    }

    private Dispute dispute(Object[] column) {
        UUID id = (UUID) column[0];
        String bearer = (String) column[9];
        return new Dispute(
                id,
                new OrderId((UUID) column[1]),
                (String) column[2],
                Dispute.Kind.valueOf((String) column[3]),
                (String) column[4],
                Money.ofMinor(((Number) column[6]).longValue(), Currency.getInstance((String) column[5])),
                (String) column[7],
                Dispute.Status.valueOf((String) column[8]),
                bearer == null ? null : Dispute.Bearer.valueOf(bearer),
                (String) column[10],
                Objects.requireNonNull(CodFactsSql.instant(column[11])),
                (String) column[12],
                CodFactsSql.instant(column[13]),
                (String) column[14],
                evidence(id));
    }

    private List<Dispute.Evidence> evidence(UUID dispute) {
        List<Dispute.Evidence> evidence = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select kind, content, added_by, added_at from cod.dispute_evidence
                        where org_id = ?1 and dispute_id = ?2 order by position""")
                .setParameter(1, actor.org().value())
                .setParameter(2, dispute)
                .getResultList()) {
            Object[] column = (Object[]) row;
            evidence.add(new Dispute.Evidence(
                    Dispute.Evidence.Type.valueOf((String) column[0]),
                    (String) column[1],
                    (String) column[2],
                    Objects.requireNonNull(CodFactsSql.instant(column[3]))));
        }
        return List.copyOf(evidence);
    }

    private static Waiver waiver(Object[] column) {
        return new Waiver(
                (UUID) column[0],
                new OrderId((UUID) column[1]),
                (String) column[2],
                Money.ofMinor(((Number) column[4]).longValue(), Currency.getInstance((String) column[3])),
                (String) column[5],
                Waiver.Status.valueOf((String) column[6]),
                (String) column[7],
                Objects.requireNonNull(CodFactsSql.instant(column[8])),
                (String) column[9],
                CodFactsSql.instant(column[10]),
                (String) column[11]);
    }
}
