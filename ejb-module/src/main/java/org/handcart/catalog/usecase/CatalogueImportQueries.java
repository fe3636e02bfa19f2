package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueResult;
import org.handcart.catalog.domain.CatalogueJobs;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of catalogue imports. Those of stores the actor does not see are not there. */
@Stateless
public class CatalogueImportQueries {

    @Inject
    CatalogueJobs jobs;

    @Requires(Permission.PRODUCT_MAINTAIN)
    public Optional<CatalogueImport> find(Actor actor, UUID job) {
        return jobs.find(actor.org(), job).filter(found -> actor.seesStore(found.storeCode()));
    }

    /** Newest first. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public List<CatalogueImport> list(Actor actor, int limit) {
        return jobs.list(actor.org(), limit).stream()
                .filter(found -> actor.seesStore(found.storeCode()))
                .toList();
    }

    /** Counted over the rows as they are now. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public Optional<CatalogueFigures> figures(Actor actor, UUID job) {
        return find(actor, job).map(found -> jobs.figures(actor.org(), found));
    }

    /** Rows behind a row number, in the order of the file; none at the end. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public List<CatalogueResult> results(Actor actor, UUID job, int afterRow, int limit) {
        return find(actor, job).isEmpty() ? List.of() : jobs.results(actor.org(), job, afterRow, limit);
    }
}
