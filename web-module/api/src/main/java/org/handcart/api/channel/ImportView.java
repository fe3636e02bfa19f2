package org.handcart.api.channel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it; {@code figures} appear once it is complete. */
public record ImportView(
        UUID id,
        String status,
        String fileName,
        String storeCode,
        int rowsStaged,
        int rowsDone,
        @Nullable Integer rowsTotal,
        @Nullable String error,
        @JsonRawValue @Nullable String figures,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportProgress job) {
        return new ImportView(
                job.id(),
                job.status(),
                job.fileName(),
                job.storeCode(),
                job.rowsStaged(),
                job.rowsDone(),
                job.rowsTotal(),
                job.error(),
                job.figures(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
