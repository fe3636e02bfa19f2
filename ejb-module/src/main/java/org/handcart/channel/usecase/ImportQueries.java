package org.handcart.channel.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.ImportResult;
import org.handcart.channel.domain.ImportReports;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of imports. */
@Stateless
public class ImportQueries {

    @Inject
    ImportReports reports;

    @Requires(Permission.ORDERS_IMPORT)
    public Optional<ImportProgress> find(Actor actor, UUID job) {
        return reports.find(actor.org(), job);
    }

    /** Newest first, at most {@code limit}. */
    @Requires(Permission.ORDERS_IMPORT)
    public List<ImportProgress> list(Actor actor, int limit) {
        return reports.list(actor.org(), limit);
    }

    /** Results of the rows behind {@code afterRow}, in the order of the file; empty at the end. */
    @Requires(Permission.ORDERS_IMPORT)
    public List<ImportResult> results(Actor actor, UUID job, int afterRow, int limit) {
        return reports.results(actor.org(), job, afterRow, limit);
    }
}
