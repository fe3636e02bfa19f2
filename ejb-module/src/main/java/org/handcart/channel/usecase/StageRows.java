package org.handcart.channel.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportJobs;
import org.handcart.channel.domain.SourceRow;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The steps of taking a file in, each a transaction of its own, so that a break in between loses nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StageRows {

    @Inject
    ImportJobs jobs;

    /** The job of this file at this store; the same file twice is the same job. */
    @Requires(Permission.ORDERS_IMPORT)
    public ImportProgress open(Actor actor, String storeCode, String fileName, String sha256) {
        return jobs.open(actor.org(), Ids.next(), storeCode, fileName, sha256, actor.name());
    }

    /** Rows follow on those staged before. */
    @Requires(Permission.ORDERS_IMPORT)
    public void stage(Actor actor, UUID job, List<SourceRow> rows) {
        jobs.stage(actor.org(), job, rows);
    }

    /** Everything is staged: the job may run. */
    @Requires(Permission.ORDERS_IMPORT)
    public void finish(Actor actor, UUID job) {
        jobs.staged(actor.org(), job);
    }
}
