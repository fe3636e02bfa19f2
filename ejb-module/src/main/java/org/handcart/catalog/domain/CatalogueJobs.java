package org.handcart.catalog.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueResult;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.store.Store;

/** Imports of catalogues and their rows. */
public interface CatalogueJobs {

    /** The job of this file at this store; made when there is none. */
    CatalogueImport open(Actor actor, UUID id, Store store, String fileName, String sha256, Instant now);

    Optional<CatalogueImport> find(OrgId org, UUID job);

    /** Newest first. */
    List<CatalogueImport> list(OrgId org, int limit);

    /** Until the transaction ends nobody else works on the job. */
    void lock(OrgId org, UUID job);

    /** Rows that are there already are left alone. */
    void stage(OrgId org, UUID job, List<CatalogueRow> rows);

    void staged(OrgId org, UUID job);

    void completed(OrgId org, UUID job, Instant now);

    /** The next rows without an outcome, in the order of the file. */
    List<CatalogueRow> waiting(OrgId org, UUID job, int limit);

    /** By SKU: the row that made or changed the article. */
    Map<String, CatalogueRow> articles(OrgId org, UUID job, Collection<String> skus);

    /** By SKU: the names of the categories under which rows with an outcome have it. */
    Map<String, Set<String>> categories(OrgId org, UUID job, Collection<String> skus);

    void outcomes(OrgId org, UUID job, List<CatalogueChunk.Outcome> outcomes);

    CatalogueFigures figures(OrgId org, CatalogueImport job);

    List<CatalogueResult> results(OrgId org, UUID job, int afterRow, int limit);
}
