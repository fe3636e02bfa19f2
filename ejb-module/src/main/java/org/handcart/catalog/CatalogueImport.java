package org.handcart.catalog;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the import of a catalogue is: STAGING while the file is taken in, RUNNING until every row has its outcome. */
public record CatalogueImport(
        UUID id,
        String storeCode,
        Currency currency,
        String fileName,
        String status,
        int rowsStaged,
        int rowsDone,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
