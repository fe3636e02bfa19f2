package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.domain.CardNumber;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaGatewayEvents implements GatewayEvents {

    private static final String INSERT = """
            insert into payment.gateway_event (org_id, account, event_id, gateway, type, meaning, request_key, reference,
                related, currency, amount_minor, occurred_at, received_at, status, next_attempt_at, detail, payload)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9, ?10, cast(?11 as bigint), ?12, ?13, 'RECEIVED',
                ?13, ?14, ?15)
            on conflict do nothing""";

    private static final String COLUMNS = """
            select account, gateway, event_id, type, meaning, request_key, reference, related, currency, amount_minor,
                occurred_at, received_at, status, attempts, detail
            from payment.gateway_event where org_id = ?1""";

    private static final int LONGEST_TEXT = 500;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean keep(Actor actor, String account, Gateway gateway, GatewayEvent event, Instant now) {
        Money amount = event.amount();
        UUID key = event.key();
        return em.createNativeQuery(INSERT)
                        .setParameter(1, actor.org().value())
                        .setParameter(2, account)
                        .setParameter(3, event.eventId())
                        .setParameter(4, gateway.name())
                        .setParameter(5, shortened(event.type()))
                        .setParameter(6, event.meaning().name())
                        .setParameter(7, key == null ? null : key.toString())
                        .setParameter(8, shortened(event.reference()))
                        .setParameter(9, shortened(event.related()))
                        .setParameter(
                                10, amount == null ? null : amount.currency().getCurrencyCode())
                        .setParameter(11, amount == null ? null : Long.toString(amount.minor()))
                        .setParameter(12, utc(event.occurredAt()))
                        .setParameter(13, utc(now))
                        .setParameter(14, shortened(event.detail()))
                        .setParameter(15, stored(event.payload()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Kept> claimDue(Actor actor, Instant now, Instant until) {
        return read(em.createNativeQuery("""
                        update payment.gateway_event set attempts = attempts + 1, next_attempt_at = ?3
                        where (org_id, account, event_id) = (
                            select org_id, account, event_id from payment.gateway_event
                            where org_id = ?1 and next_attempt_at <= ?2
                            order by next_attempt_at, received_at limit 1 for update skip locked)
                        returning account, gateway, event_id, type, meaning, request_key, reference, related, currency,
                            amount_minor, occurred_at, received_at, status, attempts, detail""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, utc(now))
                        .setParameter(3, utc(until)))
                .stream()
                .findFirst()
                .map(JpaGatewayEvents::kept);
    }

    @Override
    public Optional<Age> age(Actor actor, String account, String eventId) {
        return read(em.createNativeQuery("""
                        select attempts, received_at from payment.gateway_event
                        where org_id = ?1 and account = ?2 and event_id = ?3""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, account)
                        .setParameter(3, eventId))
                .stream()
                .findFirst()
                .map(row -> new Age(((Number) row[0]).intValue(), instant(row[1])));
    }

    @Override
    public boolean again(Actor actor, String account, String eventId, Instant now) {
        return em.createNativeQuery("""
                        update payment.gateway_event set next_attempt_at = ?4
                        where org_id = ?1 and account = ?2 and event_id = ?3 and status not in ('APPLIED', 'IGNORED')""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, account)
                        .setParameter(3, eventId)
                        .setParameter(4, utc(now))
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<UUID> requestsKnownAs(Actor actor, String account, List<String> references) {
        String first = references.isEmpty() ? "" : references.get(0);
        String second = references.size() < 2 ? first : references.get(1);
        @SuppressWarnings("unchecked")
        List<UUID> ids = em.createNativeQuery("""
                        select id from payment.refund where org_id = ?1 and reference in (?3, ?4)
                            and tender_id in (select id from payment.tender where org_id = ?1 and account = ?2)
                        union all
                        select id from payment.drawdown where org_id = ?1 and reference in (?3, ?4)
                            and tender_id in (select id from payment.tender where org_id = ?1 and account = ?2)
                        union all
                        select id from payment.tender where org_id = ?1 and account = ?2 and reference in (?3, ?4)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, first)
                .setParameter(4, second)
                .getResultList();
        return ids;
    }

    @Override
    public void moved(
            Actor actor,
            String account,
            String eventId,
            GatewayEventStatus status,
            String detail,
            @Nullable Instant nextAttempt) {
        em.createNativeQuery("""
                        update payment.gateway_event
                        set status = ?4, detail = ?5, next_attempt_at = cast(?6 as timestamptz)
                        where org_id = ?1 and account = ?2 and event_id = ?3""")
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, eventId)
                .setParameter(4, status.name())
                .setParameter(5, shortened(detail))
                .setParameter(6, nextAttempt == null ? null : nextAttempt.toString())
                .executeUpdate();
    }

    @Override
    public List<GatewayEventRow> list(Actor actor, @Nullable GatewayEventStatus status, int limit) {
        String wanted = status == null ? "" : " and status = ?2";
        Query query = em.createNativeQuery(
                        COLUMNS + wanted + " order by received_at desc, event_id limit " + Math.max(1, limit))
                .setParameter(1, actor.org().value());
        if (status != null) {
            query.setParameter(2, status.name());
        }
        return read(query).stream().map(JpaGatewayEvents::row).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> read(Query query) {
        return query.getResultList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (String) row[0],
                new GatewayEvent(
                        (String) row[2],
                        (String) row[3],
                        GatewayEvent.Meaning.valueOf((String) row[4]),
                        (UUID) row[5],
                        (String) row[6],
                        (String) row[7],
                        money(row),
                        (String) row[14],
                        instant(row[10]),
                        ""));
    }

    private static GatewayEventRow row(Object[] row) {
        return new GatewayEventRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                GatewayEventStatus.valueOf((String) row[12]),
                (UUID) row[5],
                (String) row[6],
                money(row),
                (String) row[14],
                instant(row[10]),
                instant(row[11]));
    }

    private static @Nullable Money money(Object[] row) {
        return row[8] == null
                ? null
                : Money.ofMinor(((Number) row[9]).longValue(), Currency.getInstance((String) row[8]));
    }

    /** PostgreSQL takes no NUL in a text, and we keep no card number (PCI DSS). */
    private static String stored(String text) {
        return CardNumber.masked(text.replace('\0', ' '));
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = stored(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }
}
