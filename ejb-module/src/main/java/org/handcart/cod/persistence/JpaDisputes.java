package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Dispute;
import org.handcart.cod.Waiver;
import org.handcart.cod.domain.Disputes;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaDisputes implements Disputes {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Taken> collectionOf(Actor actor, OrderId order) {
        List<?> rows = em.createNativeQuery("""
                        select c.rider_id, c.due_minor, c.collected_minor from cod.collection c
                        where c.org_id = ?1 and c.order_id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] column = (Object[]) row;
            return new Taken((String) column[0], ((Number) column[1]).longValue(), ((Number) column[2]).longValue());
        });
    }

    @Override
    public void add(Actor actor, Dispute it) {
        em.createNativeQuery("""
                        insert into cod.dispute (org_id, id, order_id, store_code, kind, rider_id, currency,
                            amount_minor, claim, status, opened_by, opened_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'OPEN', ?10, cast(?11 as timestamptz))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, it.id())
                .setParameter(3, it.order().value())
                .setParameter(4, it.storeCode())
                .setParameter(5, it.kind().name())
                .setParameter(6, it.riderId())
                .setParameter(7, it.amount().currency().getCurrencyCode())
                .setParameter(8, it.amount().minor())
                .setParameter(9, it.claim())
                .setParameter(10, it.openedBy())
                .setParameter(11, it.openedAt().toString())
                .executeUpdate();
    }

    @Override
    public Optional<Dispute> lock(Actor actor, UUID id) {
        return new DisputeRows(em, actor)
                .disputes(" and d.id = cast(?4 as uuid) for update", id.toString()).stream()
                        .findFirst();
    }

    @Override
    public List<Dispute> list(Actor actor, Dispute.@Nullable Status status, @Nullable OrderId order, int limit) {
        String wanted = status == null ? "" : status.name();
        String of = order == null ? "" : order.toString();
        return new DisputeRows(em, actor)
                .disputes(
                        " and (?4 = '' or d.status = ?4) and (?5 = '' or d.order_id = cast(nullif(?5, '') as uuid))"
                                + " order by d.opened_at, d.id limit " + limit,
                        wanted,
                        of);
    }

    @Override
    public void evidence(Actor actor, Dispute dispute, Dispute.Evidence evidence) {
        em.createNativeQuery("""
                        insert into cod.dispute_evidence (org_id, dispute_id, position, kind, content, added_by, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, dispute.id())
                .setParameter(3, dispute.evidence().size())
                .setParameter(4, evidence.kind().name())
                .setParameter(5, evidence.content())
                .setParameter(6, evidence.addedBy())
                .setParameter(7, evidence.addedAt().toString())
                .executeUpdate();
    }

    @Override
    public void decide(
            Actor actor,
            UUID id,
            Dispute.Status status,
            Dispute.@Nullable Bearer bearer,
            @Nullable String comment,
            Instant at) {
        em.createNativeQuery("""
                        update cod.dispute set status = ?3, bearer = ?4, comment = ?5, decided_by = ?6,
                            decided_at = cast(?7 as timestamptz)
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, status.name())
                .setParameter(4, bearer == null ? null : bearer.name())
                .setParameter(5, comment)
                .setParameter(6, actor.name())
                .setParameter(7, at.toString())
                .executeUpdate();
    }

    @Override
    public void add(Actor actor, Waiver it) {
        em.createNativeQuery("""
                        insert into cod.waiver (org_id, id, order_id, store_code, currency, amount_minor, reason, status,
                            requested_by, requested_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'PENDING', ?8, cast(?9 as timestamptz))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, it.id())
                .setParameter(3, it.order().value())
                .setParameter(4, it.storeCode())
                .setParameter(5, it.amount().currency().getCurrencyCode())
                .setParameter(6, it.amount().minor())
                .setParameter(7, it.reason())
                .setParameter(8, it.requestedBy())
                .setParameter(9, it.requestedAt().toString())
                .executeUpdate();
    }

    @Override
    public Optional<Waiver> lockWaiver(Actor actor, UUID id) {
        return new DisputeRows(em, actor)
                .waivers(" and w.id = cast(?4 as uuid) for update", id.toString()).stream()
                        .findFirst();
    }

    @Override
    public List<Waiver> waivers(Actor actor, Waiver.@Nullable Status status, @Nullable OrderId order, int limit) {
        String wanted = status == null ? "" : status.name();
        String of = order == null ? "" : order.toString();
        return new DisputeRows(em, actor)
                .waivers(
                        " and (?4 = '' or w.status = ?4) and (?5 = '' or w.order_id = cast(nullif(?5, '') as uuid))"
                                + " order by w.requested_at, w.id limit " + limit,
                        wanted,
                        of);
    }

    @Override
    public void decide(Actor actor, UUID id, Waiver.Status status, @Nullable String comment, Instant at) {
        em.createNativeQuery("""
                        update cod.waiver set status = ?3, comment = ?4, decided_by = ?5,
                            decided_at = cast(?6 as timestamptz)
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, status.name())
                .setParameter(4, comment)
                .setParameter(5, actor.name())
                .setParameter(6, at.toString())
                .executeUpdate();
    }
}
