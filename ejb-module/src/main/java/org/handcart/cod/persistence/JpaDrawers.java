package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.UpiSettlement;
import org.handcart.cod.domain.Drawers;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaDrawers implements Drawers {

    private static final int MOST = 500;

    private static final String DEPOSITS =
            "select cast(id as text), store_code, cast(business_day as text), currency, amount_minor, slip, status,"
                    + " sent_by, cast(extract(epoch from sent_at) * 1000000 as bigint), arrived_minor, statement_line,"
                    + " confirmed_by from cod.bank_deposit where org_id = ?1 ";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, DrawerMovement movement) {
        em.createNativeQuery("""
                        insert into cod.drawer_movement (org_id, id, store_code, business_day, type, source, currency,
                            amount_minor, reason, moved_by, moved_at)
                        values (?1, ?2, ?3, cast(?4 as date), ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, movement.id())
                .setParameter(3, movement.storeCode())
                .setParameter(4, movement.businessDay().toString())
                .setParameter(5, movement.type().name())
                .setParameter(6, movement.source().name())
                .setParameter(7, movement.amount().currency().getCurrencyCode())
                .setParameter(8, movement.amount().minor())
                .setParameter(9, movement.reason())
                .setParameter(10, movement.movedBy())
                .setParameter(11, movement.movedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<DrawerMovement> movements(Actor actor, String storeCode, LocalDate day) {
        return rows(ofDay(actor, """
                        select cast(id as text), store_code, cast(business_day as text), type, source, currency,
                            amount_minor, reason, moved_by, cast(extract(epoch from moved_at) * 1000000 as bigint)
                        from cod.drawer_movement
                        where org_id = ?1 and store_code = ?2 and business_day = cast(?3 as date)
                        order by moved_at, id""", storeCode, day)).stream()
                .map(row -> new DrawerMovement(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        LocalDate.parse((String) row[2]),
                        DrawerMovement.Type.valueOf((String) row[3]),
                        DrawerMovement.Source.valueOf((String) row[4]),
                        money(row[6], row[5]),
                        (String) row[7],
                        (String) row[8],
                        Times.ofMicros((Number) row[9])))
                .toList();
    }

    @Override
    public boolean add(Actor actor, BankDeposit deposit) {
        return em.createNativeQuery("""
                        insert into cod.bank_deposit (org_id, id, store_code, business_day, currency, amount_minor, slip,
                            sent_by, sent_at)
                        values (?1, ?2, ?3, cast(?4 as date), ?5, ?6, ?7, ?8, ?9)
                        on conflict (org_id, store_code, slip) do nothing""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, deposit.id())
                        .setParameter(3, deposit.storeCode())
                        .setParameter(4, deposit.businessDay().toString())
                        .setParameter(5, deposit.amount().currency().getCurrencyCode())
                        .setParameter(6, deposit.amount().minor())
                        .setParameter(7, deposit.slip())
                        .setParameter(8, deposit.sentBy())
                        .setParameter(9, deposit.sentAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<BankDeposit> deposit(Actor actor, UUID id) {
        return deposits(em.createNativeQuery(DEPOSITS + "and id = ?2 for update")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, id))
                .stream()
                .findFirst();
    }

    @Override
    public void confirm(Actor actor, UUID id, Money arrived, String statementLine, Instant at) {
        em.createNativeQuery("""
                        update cod.bank_deposit set status = 'CONFIRMED', arrived_minor = ?3, statement_line = ?4,
                            confirmed_by = ?5, confirmed_at = ?6
                        where org_id = ?1 and id = ?2 and status = 'IN_TRANSIT'""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, arrived.minor())
                .setParameter(4, statementLine)
                .setParameter(5, actor.name())
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<BankDeposit> deposits(Actor actor, String storeCode, LocalDate day) {
        return deposits(ofDay(
                actor,
                DEPOSITS + "and store_code = ?2 and (business_day = cast(?3 as date) or status = 'IN_TRANSIT')"
                        + " order by sent_at, id",
                storeCode,
                day));
    }

    private static List<BankDeposit> deposits(Query query) {
        return rows(query).stream()
                .map(row -> new BankDeposit(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        LocalDate.parse((String) row[2]),
                        money(row[4], row[3]),
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        Times.ofMicros((Number) row[8]),
                        row[9] == null ? null : money(row[9], row[3]),
                        (String) row[10],
                        (String) row[11]))
                .toList();
    }

    @Override
    public void add(Actor actor, UpiSettlement settlement) {
        em.createNativeQuery("""
                        insert into cod.upi_settlement (org_id, id, store_code, business_day, currency, arrived_minor,
                            fee_minor, statement_line, settled_by, settled_at)
                        values (?1, ?2, ?3, cast(?4 as date), ?5, ?6, ?7, ?8, ?9, ?10)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, settlement.id())
                .setParameter(3, settlement.storeCode())
                .setParameter(4, settlement.businessDay().toString())
                .setParameter(5, settlement.arrived().currency().getCurrencyCode())
                .setParameter(6, settlement.arrived().minor())
                .setParameter(7, settlement.fee().minor())
                .setParameter(8, settlement.statementLine())
                .setParameter(9, settlement.settledBy())
                .setParameter(10, settlement.settledAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<UpiSettlement> settlements(Actor actor, String storeCode, LocalDate day) {
        return rows(ofDay(actor, """
                        select cast(id as text), store_code, cast(business_day as text), currency, arrived_minor,
                            fee_minor, statement_line, settled_by,
                            cast(extract(epoch from settled_at) * 1000000 as bigint)
                        from cod.upi_settlement
                        where org_id = ?1 and store_code = ?2 and business_day = cast(?3 as date)
                        order by settled_at, id""", storeCode, day)).stream()
                .map(row -> new UpiSettlement(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        LocalDate.parse((String) row[2]),
                        money(row[4], row[3]),
                        money(row[5], row[3]),
                        (String) row[6],
                        (String) row[7],
                        Times.ofMicros((Number) row[8])))
                .toList();
    }

    @Override
    public boolean explain(Actor actor, String statementLine, UUID explained) {
        return em.createNativeQuery("insert into cod.statement_line (org_id, reference, explains) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, statementLine)
                        .setParameter(3, explained)
                        .executeUpdate()
                == 1;
    }

    private Query ofDay(Actor actor, String sql, String storeCode, LocalDate day) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, day.toString())
                .setMaxResults(MOST);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Money money(Object minor, Object currency) {
        return Money.ofMinor(((Number) minor).longValue(), Currency.getInstance((String) currency));
    }
}
