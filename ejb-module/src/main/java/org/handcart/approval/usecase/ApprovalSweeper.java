package org.handcart.approval.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/**
 * Looks every ten seconds for approvals whose time is over; several servers may, the order's lock lets one. Each is a
 * transaction of its own.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalSweeper {

    private static final Logger LOG = System.getLogger(ApprovalSweeper.class.getName());

    @EJB
    OrganisationQueries organisations;

    @EJB
    ExpireApprovals expireApprovals;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "approvals")
    void sweep() {
        attempt("the list of organisations", () -> organisations.all().forEach(each -> sweep(each.id())));
    }

    private void sweep(OrgId org) {
        Actor actor = Actor.system(org, "approvals", "sweep-" + UUID.randomUUID());
        attempt("approvals of " + org, () -> {
            for (ApprovalId id : expireApprovals.due(actor)) {
                attempt("approval " + id, () -> expireApprovals.expire(actor, id));
            }
        });
    }

    /** The next look tries again; until then the log tells. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "sweeping " + what, failed);
        }
    }
}
