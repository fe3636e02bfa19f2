package org.handcart.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an import stands; {@code figures} is JSON once it is complete; invoices that begin up to {@code cursorRow} are taken. */
public record ImportProgress(
        UUID id,
        String status,
        String fileName,
        String storeCode,
        int rowsStaged,
        int rowsDone,
        @Nullable Integer rowsTotal,
        @Nullable String error,
        @Nullable String figures,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int cursorRow,
        String createdBy) {}
