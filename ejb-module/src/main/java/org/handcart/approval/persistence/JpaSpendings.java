package org.handcart.approval.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.Breach.Kind;
import org.handcart.approval.Spending;
import org.handcart.approval.domain.Rates.Booked;
import org.handcart.approval.domain.Spendings;
import org.handcart.approval.domain.Sums;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaSpendings implements Spendings {

    /** Ascending, so that two who need the same ones never wait for each other. */
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(key) as text) from (
                select distinct hashtextextended(name, 15) as key
                from unnest(cast(?1 as text[])) as names (name) order by 1) as keys""";

    /**
     * The day is that of the store, and reaches back to the beginning of any other store's day that is still running and
     * was spent in: where a cut-off lies wins nothing.
     */
    private static final String SUMS = """
            with since as (
                select least(cast(?4 as timestamptz), (select min(day_from) from approval.spending
                        where org_id = ?1 and agent = ?3 and day_to > cast(?5 as timestamptz))) as agent,
                    least(cast(?4 as timestamptz), (select min(day_from) from approval.spending_party
                        where org_id = ?1 and party = any (cast(?6 as text[]))
                            and day_to > cast(?5 as timestamptz))) as party)
            select 'PER_ORDER', currency, base, rate, cast(sum(amount_minor) as bigint) from approval.spending
            where org_id = ?1 and order_id = ?2 group by currency, base, rate
            union all
            select 'PER_AGENT_DAY', currency, base, rate, cast(sum(amount_minor) as bigint) from approval.spending
            where org_id = ?1 and agent = ?3 and booked_at >= (select agent from since) group by currency, base, rate
            union all
            select 'PER_CUSTOMER_DAY', currency, base, rate, cast(sum(amount_minor) as bigint) from approval.spending
            where org_id = ?1 and id in (
                select spending_id from approval.spending_party
                where org_id = ?1 and party = any (cast(?6 as text[])) and booked_at >= (select party from since))
            group by currency, base, rate""";

    private static final String BOOK = """
            with booked as (
                insert into approval.spending (org_id, id, subject, subject_id, order_id, store_code, agent,
                    approval_id, currency, amount_minor, base, rate, day_from, day_to, booked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid), ?9, ?10, ?11, cast(?12 as numeric),
                    cast(?13 as timestamptz), cast(?14 as timestamptz), cast(?15 as timestamptz))
                on conflict (org_id, subject, subject_id) do nothing
                returning org_id, id, booked_at, day_from, day_to)
            insert into approval.spending_party (org_id, party, spending_id, booked_at, day_from, day_to)
            select booked.org_id, names.party, booked.id, booked.booked_at, booked.day_from, booked.day_to
            from booked, unnest(cast(?16 as text[])) as names (party)""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void lock(Actor actor, Whose whose) {
        List<String> names = new ArrayList<>();
        names.add(actor.org() + " agent " + whose.agent().name());
        whose.parties().forEach(party -> names.add(actor.org() + " party " + party));
        em.createNativeQuery(LOCK).setParameter(1, names.toArray(String[]::new)).getResultList();
    }

    @Override
    public Sums sums(Actor actor, OrderId order, Whose whose) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(SUMS)
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .setParameter(3, whose.agent().name())
                .setParameter(4, whose.dayFrom().toString())
                .setParameter(5, whose.at().toString())
                .setParameter(6, whose.parties().toArray(String[]::new))
                .getResultList();
        Map<Kind, List<Booked>> sums = new EnumMap<>(Kind.class);
        for (Object[] row : rows) {
            sums.computeIfAbsent(Kind.valueOf((String) row[0]), kind -> new ArrayList<>())
                    .add(booked(row));
        }
        return new Sums(
                sums.getOrDefault(Kind.PER_ORDER, List.of()),
                sums.getOrDefault(Kind.PER_AGENT_DAY, List.of()),
                sums.getOrDefault(Kind.PER_CUSTOMER_DAY, List.of()));
    }

    private static Booked booked(Object[] row) {
        String base = (String) row[2];
        return new Booked(
                Money.ofMinor(((Number) row[4]).longValue(), Currency.getInstance((String) row[1])),
                base == null ? null : Currency.getInstance(base),
                (BigDecimal) row[3]);
    }

    @Override
    public void book(Actor actor, Spending it, Whose whose, Booked booked, @Nullable ApprovalId approval) {
        em.createNativeQuery(BOOK)
                .setParameter(1, actor.org().value())
                .setParameter(2, Ids.next())
                .setParameter(3, it.subject().name())
                .setParameter(4, it.subjectId())
                .setParameter(5, it.order().value())
                .setParameter(6, it.storeCode())
                .setParameter(7, whose.agent().name())
                .setParameter(8, approval == null ? null : approval.toString())
                .setParameter(9, booked.amount().currency().getCurrencyCode())
                .setParameter(10, booked.amount().minor())
                .setParameter(11, booked.base() == null ? null : booked.base().getCurrencyCode())
                .setParameter(12, booked.rate() == null ? null : booked.rate().toPlainString())
                .setParameter(13, whose.dayFrom().toString())
                .setParameter(14, whose.dayTo().toString())
                .setParameter(15, whose.at().toString())
                .setParameter(16, whose.parties().toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public boolean isBooked(Actor actor, ApprovalSubject subject, UUID subjectId) {
        return !em.createNativeQuery(
                        "select 1 from approval.spending" + " where org_id = ?1 and subject = ?2 and subject_id = ?3")
                .setParameter(1, actor.org().value())
                .setParameter(2, subject.name())
                .setParameter(3, subjectId)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void settle(Actor actor, ApprovalSubject subject, UUID subjectId, Money actual) {
        em.createNativeQuery("update approval.spending set amount_minor = ?4"
                        + " where org_id = ?1 and subject = ?2 and subject_id = ?3 and amount_minor <> ?4")
                .setParameter(1, actor.org().value())
                .setParameter(2, subject.name())
                .setParameter(3, subjectId)
                .setParameter(4, actual.minor())
                .executeUpdate();
    }
}
