package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handcart.cod.Refusal;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.domain.Refusals;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRefusals implements Refusals {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, Refusal it) {
        em.createNativeQuery("""
                        insert into cod.refusal (org_id, id, order_id, store_code, rider_id, reason, comment, whole,
                            quoted_version, currency, value_minor, fees_minor, cod_reduction_minor, refund_minor,
                            waived_minor, due_minor, version, refused_at, worth)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                            cast(?18 as timestamptz), ?19)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, it.id())
                .setParameter(3, it.order().value())
                .setParameter(4, it.storeCode())
                .setParameter(5, it.riderId())
                .setParameter(6, it.reason().name())
                .setParameter(7, it.comment())
                .setParameter(8, it.whole())
                .setParameter(9, it.quotedVersion())
                .setParameter(10, it.value().currency().getCurrencyCode())
                .setParameter(11, it.value().minor())
                .setParameter(12, it.fees().minor())
                .setParameter(13, it.codReduction().minor())
                .setParameter(14, it.refund().minor())
                .setParameter(15, it.waived().minor())
                .setParameter(16, it.due().minor())
                .setParameter(17, it.version())
                .setParameter(18, it.refusedAt().toString())
                .setParameter(19, Json.write(it.worth()))
                .executeUpdate();
        for (int i = 0; i < it.items().size(); i++) {
            add(actor, it.id(), i, it.items().get(i));
        }
    }

    private void add(Actor actor, UUID refusal, int position, Refusal.Item item) {
        em.createNativeQuery("""
                        insert into cod.refusal_item (org_id, refusal_id, position, order_line_id, sku, quantity,
                            value_minor, derivation, worth)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, refusal)
                .setParameter(3, position)
                .setParameter(4, item.line().value())
                .setParameter(5, item.sku())
                .setParameter(6, item.quantity())
                .setParameter(7, item.value().minor())
                .setParameter(8, String.join("\n", item.derivation()))
                .setParameter(9, Json.write(item.worth()))
                .executeUpdate();
    }

    @Override
    public List<Refusal> of(Actor actor, OrderId order) {
        List<Refusal> refusals = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select id, store_code, rider_id, reason, comment, whole, quoted_version, currency, value_minor,
                            fees_minor, cod_reduction_minor, refund_minor, waived_minor, due_minor, version, refused_at, worth
                        from cod.refusal where org_id = ?1 and order_id = ?2 order by recorded_at, id""")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .getResultList()) {
            refusals.add(refusal(actor, order, (Object[]) row));
        }
        return List.copyOf(refusals);
    }

    private Refusal refusal(Actor actor, OrderId order, Object[] column) {
        UUID id = (UUID) column[0];
        Currency currency = Currency.getInstance((String) column[7]);
        return new Refusal(
                id,
                order,
                (String) column[1],
                (String) column[2],
                RefusalReason.valueOf((String) column[3]),
                (String) column[4],
                (Boolean) column[5],
                CodFactsSql.integer(column[6]),
                items(actor, id, currency),
                money(column[8], currency),
                money(column[9], currency),
                money(column[10], currency),
                money(column[11], currency),
                money(column[12], currency),
                money(column[13], currency),
                CodFactsSql.integer(column[14]),
                worth(column[16], OrderWorth.class),
                Objects.requireNonNull(CodFactsSql.instant(column[15])));
    }

    private List<Refusal.Item> items(Actor actor, UUID refusal, Currency currency) {
        List<Refusal.Item> items = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select order_line_id, sku, quantity, value_minor, derivation, worth
                        from cod.refusal_item where org_id = ?1 and refusal_id = ?2 order by position""")
                .setParameter(1, actor.org().value())
                .setParameter(2, refusal)
                .getResultList()) {
            Object[] column = (Object[]) row;
            items.add(new Refusal.Item(
                    new OrderLineId((UUID) column[0]),
                    (String) column[1],
                    CodFactsSql.integer(column[2]),
                    money(column[3], currency),
                    ((String) column[4]).lines().toList(),
                    worth(column[5], UnitsWorth.class)));
        }
        return List.copyOf(items);
    }

    private static <T> @Nullable T worth(@Nullable Object json, Class<T> type) {
        return json == null ? null : Json.read((String) json, type);
    }

    private static Money money(Object minor, Currency currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }
}
