package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handcart.cancellation.DueStockRelease;
import org.handcart.cancellation.usecase.EscalateOverdue;
import org.handcart.cancellation.usecase.RetryStockRelease;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.order.OrderId;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.task.usecase.EscalateTask;

/**
 * What becomes due by time alone: releases, reports behind a gap, cancellations without an answer,
 * tasks nobody does. Looks every second;
 * each piece of work has a transaction of its own, so that one that fails is tried again with the next look and holds
 * nothing else up. Several servers may sweep: rows are claimed.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FulfillmentSweeper {

    private static final Logger LOG = System.getLogger(FulfillmentSweeper.class.getName());

    @EJB
    OrganisationQueries organisations;

    @EJB
    ReleaseOrder releaseOrder;

    @EJB
    ApplyParkedEvents applyParkedEvents;

    @EJB
    DecideSubstitution decideSubstitution;

    @EJB
    EscalateOverdue escalateOverdue;

    @EJB
    RetryStockRelease retryStockRelease;

    @EJB
    EscalateTask escalateTask;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "fulfillment")
    void sweep() {
        attempt("the list of organisations", () -> organisations.all().forEach(each -> sweep(each.id())));
    }

    private void sweep(OrgId org) {
        Actor actor = Actor.system(org, "fulfillment", "sweep-" + UUID.randomUUID());
        attempt("releases of " + org, () -> {
            for (OrderId order : releaseOrder.due(actor)) {
                attempt("release of order " + order, () -> releaseOrder.release(actor, order));
            }
        });
        attempt("parked reports of " + org, () -> {
            for (String order : applyParkedEvents.due(actor)) {
                attempt("parked reports of order " + order, () -> applyParkedEvents.apply(actor, order));
            }
        });
        attempt("substitutions of " + org, () -> {
            for (SubstitutionId substitution : decideSubstitution.expired(actor)) {
                attempt("substitution " + substitution, () -> decideSubstitution.expire(actor, substitution));
            }
        });
        attempt("stock of cancellations of " + org, () -> {
            for (DueStockRelease due : retryStockRelease.due(actor)) {
                attempt("stock of a cancellation of order " + due.order(), () -> retryStockRelease.retry(actor, due));
            }
        });
        attempt("overdue tasks of " + org, () -> {
            while (escalateTask.escalateNext(actor)) {
                // each in its own transaction
            }
        });
        attempt("overdue cancellations of " + org, () -> {
            while (escalateOverdue.escalateNext(actor)) {
                // each in its own transaction
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
