package org.handcart.channel.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.shared.OrgId;

/** Storage of imports. All of it belongs to the caller's transaction. */
public interface ImportJobs {

    /** The job of this very file at this store, made when there is none. */
    ImportProgress open(OrgId org, UUID newId, String storeCode, String fileName, String sha256, String createdBy);

    /** Rows must follow on those staged before; each learns the first row of its invoice. */
    void stage(OrgId org, UUID job, List<SourceRow> rows);

    /** Everything is staged: STAGING becomes RUNNING. */
    void staged(OrgId org, UUID job);

    /** A running job that no other transaction works on, locked until this one ends. */
    Optional<ImportProgress> lockNextRunning(OrgId org);

    /** Rows behind {@code invoiceRow}, whole invoices except perhaps the last, in the order to take them. */
    List<ImportRow> next(OrgId org, UUID job, int invoiceRow, int limit);

    /** Purchases of a customer, an article and a price with units still open, the latest first. */
    List<OpenPurchase> openPurchases(OrgId org, UUID job, SourceRow cancellation, int offset, int limit);

    /** Writes results, one statement for all. */
    void write(OrgId org, UUID job, List<RowResult> results);

    /** Units of purchases, by row number, are cancelled now; one statement for all. */
    void take(OrgId org, UUID job, Map<Integer, Integer> taken);

    void progressed(OrgId org, UUID job, int invoiceRow, int rowsTaken);

    void completed(OrgId org, UUID job, String figures);

    void failed(OrgId org, UUID job, String error);
}
