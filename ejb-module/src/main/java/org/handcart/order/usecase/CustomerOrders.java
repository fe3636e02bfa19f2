package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.order.Customer;
import org.handcart.order.CustomerFigures;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What is known of a customer from earlier orders. */
@Stateless
public class CustomerOrders {

    private static final int MOST = 100;

    private static final String FIGURES = """
            select count(*), count(*) filter (where status = 'CANCELLED'),
                coalesce(sum(total_minor) filter (where status <> 'CANCELLED' and currency = ?5), 0)
            from (
                select status, total_minor, currency from ordering.orders
                where org_id = ?1 and customer_id = ?2 and created_at >= cast(?3 as timestamptz)
                    and created_at < cast(?4 as timestamptz)
                order by created_at desc, id desc limit
            """ + MOST + ") latest";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * Figures alone, over all stores of the organisation: whether a customer is trusted does not depend on who asks. One
     * statement; at most the latest 100 orders from {@code from} and before {@code to}.
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDER_READ, Permission.PROCESS})
    public CustomerFigures figures(Actor actor, String customer, Instant from, Instant to, Currency currency) {
        Object[] row = (Object[]) em.createNativeQuery(FIGURES)
                .setParameter(1, actor.org().value())
                .setParameter(2, customer)
                .setParameter(3, from.toString())
                .setParameter(4, to.toString())
                .setParameter(5, currency.getCurrencyCode())
                .getSingleResult();
        return new CustomerFigures(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                Money.ofMinor(((Number) row[2]).longValue(), currency));
    }

    /** Who ordered. One statement; empty for an unknown order. For conductors: no store is checked. */
    @Requires({Permission.ORDER_READ, Permission.PROCESS})
    public Optional<Customer> customer(Actor actor, OrderId order) {
        List<?> rows = em.createNativeQuery("select customer_id, customer_name, customer_phone, customer_email"
                        + " from ordering.orders where org_id = ?1 and id = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] column = (Object[]) row;
            return new Customer((String) column[0], (String) column[1], (String) column[2], (String) column[3]);
        });
    }
}
