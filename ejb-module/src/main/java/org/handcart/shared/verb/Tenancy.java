package org.handcart.shared.verb;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.handcart.shared.OrgId;

/**
 * Tells PostgreSQL which organisation the current transaction belongs to. The setting is local to the transaction, so
 * a pooled connection never carries it on. Asks the database once per transaction; a second organisation in the same
 * transaction is a defect and throws.
 */
@ApplicationScoped
public class Tenancy {

    private static final String KEY = Tenancy.class.getName();

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Does nothing outside a transaction: the verbs called from there open their own. */
    public void enter(OrgId org) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Object entered = transactions.getResource(KEY);
        if (org.equals(entered)) {
            return;
        }
        if (entered != null) {
            throw new IllegalStateException("one transaction cannot serve two organisations");
        }
        em.createNativeQuery("select set_config('handcart.org', ?1, true)")
                .setParameter(1, org.toString())
                .getSingleResult();
        transactions.putResource(KEY, org);
    }

    /**
     * Opens the few tables that the application must read before it knows an organisation (log-in, the relay): those
     * whose policy names the system scope.
     */
    public void enterSystemScope() {
        em.createNativeQuery("select set_config('handcart.scope', 'system', true)")
                .getSingleResult();
    }
}
