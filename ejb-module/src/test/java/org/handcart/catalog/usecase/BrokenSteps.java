package org.handcart.catalog.usecase;

import java.util.List;
import java.util.UUID;
import org.handcart.catalog.CatalogBench;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.domain.CatalogueRow;
import org.handcart.shared.Actor;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** The steps, each in a transaction of its own as the container runs them, of which one may break. */
final class BrokenSteps extends CatalogueSteps {

    private final CatalogBench shop;
    private final CatalogueSteps real;
    private int before = Integer.MAX_VALUE;

    BrokenSteps(CatalogBench shop) {
        this.shop = shop;
        this.real = shop.bench.get(CatalogueSteps.class);
    }

    /** After so many chunks the next breaks, once, when all of its work is done. */
    void breakAfter(int chunks) {
        before = chunks;
    }

    /** On these steps; finding the store is a transaction as well. */
    ImportCatalogue importer() {
        ImportCatalogue importer = new ImportCatalogue();
        importer.steps = this;
        importer.stores = new StoreQueries() {
            @Override
            public java.util.Optional<Store> find(Actor actor, String code) {
                return shop.verb(() -> shop.bench.get(StoreQueries.class).find(actor, code));
            }
        };
        return importer;
    }

    List<String> skus() {
        return shop.bench.in(shop.org, em -> {
            List<?> found = em.createNativeQuery("select sku from catalog.product where org_id = ?1")
                    .setParameter(1, shop.org.value())
                    .getResultList();
            return found.stream().map(String.class::cast).toList();
        });
    }

    @Override
    public CatalogueImport open(Actor actor, Store store, String fileName, String sha256) {
        return shop.verb(() -> real.open(actor, store, fileName, sha256));
    }

    @Override
    public void stage(Actor actor, UUID job, List<CatalogueRow> rows) {
        shop.bench.run(actor, () -> real.stage(actor, job, rows));
    }

    @Override
    public void finish(Actor actor, UUID job) {
        shop.bench.run(actor, () -> real.finish(actor, job));
    }

    @Override
    public int take(Actor actor, CatalogueImport job, int most) {
        return shop.<Integer>verb(() -> {
            int taken = real.take(actor, job, most);
            if (before-- == 0) {
                throw new IllegalStateException("pulled the plug");
            }
            return taken;
        });
    }

    @Override
    public int next(Actor actor, CatalogueImport job) {
        return shop.<Integer>verb(() -> real.next(actor, job));
    }

    @Override
    public void refuse(Actor actor, CatalogueImport job, int rowNo, String why) {
        shop.bench.run(actor, () -> real.refuse(actor, job, rowNo, why));
    }
}
