package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.cod.CashMovement;
import org.handcart.cod.CollectedByRider;
import org.handcart.cod.JournalLine;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.StoreDay;
import org.handcart.cod.TrialBalance;
import org.handcart.cod.VarianceTrend;
import org.handcart.cod.domain.StoreDays;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStoreDays implements StoreDays {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<StoreDay> find(Actor actor, String storeCode, LocalDate day) {
        return rows(query(actor, DaySql.FIND, storeCode, day)).stream()
                .map(JpaStoreDays::day)
                .findFirst();
    }

    @Override
    public List<StoreDay> lastBefore(Actor actor, Collection<String> stores, LocalDate day) {
        return rows(query(actor, DaySql.LAST_BEFORE, String.join(",", stores), day)).stream()
                .map(JpaStoreDays::day)
                .toList();
    }

    private static StoreDay day(Object[] row) {
        return new StoreDay(
                (String) row[0],
                LocalDate.parse((String) row[1]),
                new StoreBalances(
                        money(row[3], row[2]), money(row[4], row[2]), money(row[5], row[2]), money(row[6], row[2])),
                id(row[7]),
                (String) row[8],
                (String) row[9],
                Times.ofMicros((Number) row[10]));
    }

    @Override
    public void add(Actor actor, StoreDay day) {
        query(actor, DaySql.ADD, day.storeCode(), day.date())
                .setParameter(4, day.closing().drawer().currency().getCurrencyCode())
                .setParameter(5, day.closing().drawer().minor())
                .setParameter(6, day.closing().withRiders().minor())
                .setParameter(7, day.closing().upiClearing().minor())
                .setParameter(8, day.closing().inTransit().minor())
                .setParameter(9, day.countId() == null ? null : day.countId().toString())
                .setParameter(10, day.countedBy())
                .setParameter(11, day.closedBy())
                .setParameter(12, day.closedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public boolean postedBetween(Actor actor, String storeCode, @Nullable LocalDate closed, LocalDate day) {
        return (Boolean) em.createNativeQuery(DaySql.POSTED_BETWEEN)
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setParameter(3, closed == null ? null : closed.toString())
                .setParameter(4, day.toString())
                .getSingleResult();
    }

    @Override
    public List<CashMovement> movements(Actor actor, Collection<String> stores, LocalDate day) {
        return rows(query(actor, DaySql.MOVEMENTS, String.join(",", stores), day)).stream()
                .map(row -> new CashMovement(
                        (String) row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        money(row[6], row[5]),
                        ((Number) row[7]).intValue()))
                .toList();
    }

    @Override
    public List<CollectedByRider> collections(Actor actor, String storeCode, LocalDate day) {
        return rows(query(actor, DaySql.COLLECTIONS, storeCode, day)).stream()
                .map(row -> new CollectedByRider(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        money(row[3], row[5]),
                        money(row[4], row[5])))
                .toList();
    }

    @Override
    public List<JournalLine> journal(Actor actor, String storeCode, LocalDate day, @Nullable String rider, int limit) {
        Query query = query(actor, DaySql.JOURNAL, storeCode, day)
                .setParameter(4, rider)
                .setMaxResults(limit);
        return rows(query).stream()
                .map(row -> new JournalLine(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        id(row[2]),
                        LocalDate.parse((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        id(row[6]),
                        money(row[8], row[7]),
                        (String) row[9],
                        (String) row[10],
                        Times.ofMicros((Number) row[11])))
                .toList();
    }

    @Override
    public List<VarianceTrend> variances(
            Actor actor, Collection<String> stores, LocalDate from, LocalDate through, @Nullable String rider) {
        Query query = query(actor, DaySql.VARIANCES, String.join(",", stores), from)
                .setParameter(4, through.toString())
                .setParameter(5, rider);
        return rows(query).stream()
                .map(row -> new VarianceTrend((String) row[0], LocalDate.parse((String) row[1]), money(row[3], row[2])))
                .toList();
    }

    @Override
    public List<Money> due(Actor actor, String storeCode) {
        return rows(em.createNativeQuery(DaySql.DUE)
                        .setParameter(1, actor.org().value())
                        .setParameter(2, storeCode))
                .stream()
                .map(row -> money(row[1], row[0]))
                .toList();
    }

    @Override
    public TrialBalance trialBalance(Actor actor) {
        List<TrialBalance.Line> lines =
                rows(em.createNativeQuery(DaySql.TRIAL_BALANCE)
                                .setParameter(1, actor.org().value()))
                        .stream()
                        .map(row -> new TrialBalance.Line((String) row[0], money(row[2], row[1])))
                        .toList();
        Map<String, Money> sums = new TreeMap<>();
        for (TrialBalance.Line line : lines) {
            sums.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
        }
        return new TrialBalance(lines, List.copyOf(sums.values()));
    }

    private Query query(Actor actor, String sql, String second, LocalDate day) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, second)
                .setParameter(3, day.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static @Nullable UUID id(@Nullable Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }

    private static Money money(Object minor, Object currency) {
        return Money.ofMinor(((Number) minor).longValue(), Currency.getInstance((String) currency));
    }
}
