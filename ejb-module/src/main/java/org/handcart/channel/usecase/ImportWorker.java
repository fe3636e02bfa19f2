package org.handcart.channel.usecase;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;

/**
 * Drives running imports, one chunk after the other, and picks them up again after a restart. A chunk that fails is
 * rolled back, logged and tried again on the next tick; nothing is skipped. On several nodes the row lock of a job
 * decides who works on it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    OrganisationQueries organisations;

    @Inject
    RunImport run;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            organisations
                    .all()
                    .forEach(organisation -> drain(Actor.system(organisation.id(), "import", "import-" + Ids.next())));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "an import could not go on; it is tried again", failed);
        } finally {
            busy.set(false);
        }
    }

    private void drain(Actor actor) {
        boolean more = true;
        while (more) {
            more = run.advance(actor);
        }
    }
}
