package org.handcart.api.catalog;

import java.time.Instant;
import java.util.UUID;
import org.handcart.catalog.CatalogueFigures;
import org.handcart.catalog.CatalogueImport;
import org.jspecify.annotations.Nullable;

/** The import of a catalogue; {@code figures} come with a single one. */
public record CatalogueImportView(
        UUID id,
        String status,
        String fileName,
        String storeCode,
        int rowsStaged,
        int rowsDone,
        @Nullable CatalogueFigures figures,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static CatalogueImportView of(CatalogueImport job, @Nullable CatalogueFigures figures) {
        return new CatalogueImportView(
                job.id(),
                job.status(),
                job.fileName(),
                job.storeCode(),
                job.rowsStaged(),
                job.rowsDone(),
                figures,
                job.createdAt(),
                job.finishedAt());
    }
}
