package org.handcart.risk.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/**
 * Folds old deeds into sums, once a minute, in small transactions and not for ever: what is left waits for the next
 * look. Several servers may.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RiskSweeper {

    private static final Logger LOG = System.getLogger(RiskSweeper.class.getName());

    /** Transactions for one organisation in one look. */
    private static final int ROUNDS = 20;

    @EJB
    OrganisationQueries organisations;

    @EJB
    FoldDeeds foldDeeds;

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false, info = "risk")
    void sweep() {
        attempt("the list of organisations", () -> organisations.all().forEach(each -> sweep(each.id())));
    }

    private void sweep(OrgId org) {
        Actor actor = Actor.system(org, "risk", "sweep-" + UUID.randomUUID());
        attempt("deeds of " + org, () -> {
            for (int round = 0; round < ROUNDS && foldDeeds.foldSome(actor); round++) {
                // each in its own transaction
            }
        });
        attempt("what is too old of " + org, () -> {
            for (int round = 0; round < ROUNDS && foldDeeds.forgetSome(actor); round++) {
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
