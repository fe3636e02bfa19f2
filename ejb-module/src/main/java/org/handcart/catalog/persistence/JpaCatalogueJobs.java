package org.handcart.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueResult;
import org.handcart.catalog.domain.CatalogueChunk;
import org.handcart.catalog.domain.CatalogueJobs;
import org.handcart.catalog.domain.CatalogueRow;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCatalogueJobs implements CatalogueJobs {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public CatalogueImport open(Actor actor, UUID id, Store store, String fileName, String sha256, Instant now) {
        em.createNativeQuery(CatalogueSql.OPEN)
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, store.code())
                .setParameter(4, store.currency().getCurrencyCode())
                .setParameter(5, fileName)
                .setParameter(6, sha256)
                .setParameter(7, actor.name())
                .setParameter(8, now.toString())
                .executeUpdate();
        return CatalogueRows.jobs(em.createNativeQuery(CatalogueSql.JOB + " and j.store_code = ?2 and j.sha256 = ?3")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, store.code())
                        .setParameter(3, sha256))
                .get(0);
    }

    @Override
    public Optional<CatalogueImport> find(OrgId org, UUID job) {
        return CatalogueRows.jobs(query(CatalogueSql.JOB + " and j.id = ?2", org, job)).stream()
                .findFirst();
    }

    @Override
    public List<CatalogueImport> list(OrgId org, int limit) {
        return CatalogueRows.jobs(
                em.createNativeQuery(CatalogueSql.JOB + " order by j.created_at desc, j.id desc limit ?2")
                        .setParameter(1, org.value())
                        .setParameter(2, limit));
    }

    @Override
    public void lock(OrgId org, UUID job) {
        query(CatalogueSql.LOCK, org, job).getResultList();
    }

    @Override
    public void stage(OrgId org, UUID job, List<CatalogueRow> rows) {
        query(CatalogueSql.STAGE, org, job)
                .setParameter(3, column(rows, row -> row.rowNo()))
                .setParameter(4, column(rows, CatalogueRow::source))
                .setParameter(5, column(rows, CatalogueRow::sku))
                .setParameter(6, column(rows, CatalogueRow::name))
                .setParameter(7, column(rows, CatalogueRow::gtin))
                .setParameter(8, column(rows, CatalogueRow::taxClass))
                .setParameter(9, column(rows, CatalogueRow::category))
                .setParameter(10, column(rows, CatalogueRow::listMinor))
                .setParameter(11, column(rows, CatalogueRow::priceMinor))
                .setParameter(12, column(rows, CatalogueRow::stock))
                .setParameter(13, column(rows, CatalogueRow::fault))
                .executeUpdate();
    }

    @Override
    public void staged(OrgId org, UUID job) {
        status(org, job, "RUNNING", "");
    }

    @Override
    public void completed(OrgId org, UUID job, Instant now) {
        status(org, job, "COMPLETED", now.toString());
    }

    private void status(OrgId org, UUID job, String status, String finishedAt) {
        query(CatalogueSql.STATUS, org, job)
                .setParameter(3, status)
                .setParameter(4, finishedAt)
                .executeUpdate();
    }

    @Override
    public List<CatalogueRow> waiting(OrgId org, UUID job, int limit) {
        return CatalogueRows.rows(query(CatalogueSql.WAITING, org, job).setParameter(3, limit));
    }

    @Override
    public Map<String, CatalogueRow> articles(OrgId org, UUID job, Collection<String> skus) {
        Map<String, CatalogueRow> articles = new HashMap<>();
        CatalogueRows.rows(query(CatalogueSql.ARTICLES, org, job).setParameter(3, skus.toArray(String[]::new)))
                .forEach(row -> articles.putIfAbsent(row.sku(), row));
        return articles;
    }

    @Override
    public Map<String, Set<String>> categories(OrgId org, UUID job, Collection<String> skus) {
        Map<String, Set<String>> categories = new HashMap<>();
        for (Object row : query(CatalogueSql.CATEGORIES, org, job)
                .setParameter(3, skus.toArray(String[]::new))
                .getResultList()) {
            Object[] column = (Object[]) row;
            categories
                    .computeIfAbsent((String) column[0], ignored -> new LinkedHashSet<>())
                    .add((String) column[1]);
        }
        return categories;
    }

    @Override
    public void outcomes(OrgId org, UUID job, List<CatalogueChunk.Outcome> outcomes) {
        query(CatalogueSql.OUTCOMES, org, job)
                .setParameter(3, column(outcomes, outcome -> outcome.rowNo()))
                .setParameter(4, column(outcomes, CatalogueChunk.Outcome::outcome))
                .setParameter(5, column(outcomes, CatalogueChunk.Outcome::detail))
                .executeUpdate();
    }

    @Override
    public CatalogueFigures figures(OrgId org, CatalogueImport job) {
        return CatalogueRows.figures(
                (Object[]) query(CatalogueSql.FIGURES, org, job.id()).getSingleResult(),
                job.currency(),
                query(CatalogueSql.BY_OUTCOME, org, job.id()),
                query(CatalogueSql.BY_CATEGORY, org, job.id()));
    }

    @Override
    public List<CatalogueResult> results(OrgId org, UUID job, int afterRow, int limit) {
        return CatalogueRows.results(
                query(CatalogueSql.RESULTS, org, job).setParameter(3, afterRow).setParameter(4, limit));
    }

    private Query query(String sql, OrgId org, UUID job) {
        return em.createNativeQuery(sql).setParameter(1, org.value()).setParameter(2, job);
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object one = value.apply(row);
                    return one == null ? "" : one.toString();
                })
                .toArray(String[]::new);
    }
}
