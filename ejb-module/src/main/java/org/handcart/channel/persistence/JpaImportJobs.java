package org.handcart.channel.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportJobs;
import org.handcart.channel.domain.ImportRow;
import org.handcart.channel.domain.OpenPurchase;
import org.handcart.channel.domain.RowResult;
import org.handcart.channel.domain.SourceRow;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.OrgId;

/**
 * Imports in native SQL: rows travel as one JSON parameter, so that thousands are staged or written by one statement.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaImportJobs implements ImportJobs {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public ImportProgress open(
            OrgId org, UUID newId, String storeCode, String fileName, String sha256, String createdBy) {
        sql("""
                insert into channel.import_job (org_id, id, kind, store_code, file_name, file_sha256, status, created_by)
                values (?1, ?2, 'ORDERS', ?3, ?4, ?5, 'STAGING', ?6)
                on conflict (org_id, store_code, file_sha256) do nothing""", org, newId, storeCode, fileName, sha256, createdBy).executeUpdate();
        return ImportJobRows.one(sql(
                        ImportJobRows.SELECT + " where org_id = ?1 and store_code = ?2 and file_sha256 = ?3 for update",
                        org,
                        storeCode,
                        sha256))
                .orElseThrow();
    }

    /** Ordered by invoice first, so that the index of invoices serves although a new table has no statistics yet. */
    @Override
    public void stage(OrgId org, UUID job, List<SourceRow> rows) {
        ArrayNode array = JSON.createArrayNode();
        for (SourceRow row : rows) {
            array.addObject()
                    .put("n", row.rowNo())
                    .put("i", row.invoice())
                    .put("s", row.stockCode())
                    .put("k", row.sku())
                    .put("d", row.description())
                    .put("q", row.quantity())
                    .put("t", row.invoicedAt().toString())
                    .put("p", row.unitPrice())
                    .put("c", row.customer())
                    .put("o", row.country())
                    .put("m", row.malformed());
        }
        sql("""
                insert into channel.import_row (org_id, job_id, row_no, invoice, stock_code, sku, description, quantity,
                                                invoiced_at, unit_price, customer, country, malformed, invoice_row)
                select ?1, ?2, n, i, s, k, d, q, t, p, c, o, m,
                       coalesce(earlier.first_row, min(n) over (partition by i))
                from jsonb_to_recordset(cast(?3 as jsonb))
                     as r(n int, i text, s text, k text, d text, q int, t timestamp, p numeric, c text, o text, m text)
                     left join lateral (select x.row_no as first_row from channel.import_row x
                                        where x.org_id = ?1 and x.job_id = ?2 and x.invoice = r.i
                                        order by x.invoice, x.row_no limit 1) earlier on true""", org, job, array.toString()).executeUpdate();
        sql(
                        "update channel.import_job set rows_staged = rows_staged + ?3 where org_id = ?1 and id = ?2",
                        org,
                        job,
                        rows.size())
                .executeUpdate();
    }

    @Override
    public void staged(OrgId org, UUID job) {
        sql("""
                update channel.import_job set status = 'RUNNING', rows_total = rows_staged, started_at = clock_timestamp()
                where org_id = ?1 and id = ?2 and status = 'STAGING'""", org, job).executeUpdate();
    }

    @Override
    public Optional<ImportProgress> lockNextRunning(OrgId org) {
        return ImportJobRows.one(sql(
                ImportJobRows.SELECT
                        + " where org_id = ?1 and status = 'RUNNING' order by created_at limit 1 for update skip locked",
                org));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ImportRow> next(OrgId org, UUID job, int invoiceRow, int limit) {
        List<Object[]> rows = sql("""
                select row_no, invoice, stock_code, description, quantity, invoiced_at, unit_price, customer, country,
                       malformed, invoice_row
                from channel.import_row
                where org_id = ?1 and job_id = ?2 and invoice_row > ?3
                order by invoice_row, row_no limit ?4""", org, job, invoiceRow, limit).getResultList();
        return rows.stream().map(ImportJobRows::row).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<OpenPurchase> openPurchases(OrgId org, UUID job, SourceRow cancellation, int offset, int limit) {
        List<Object[]> rows = sql(
                        """
                select row_no, order_id, order_line_id, open_units from channel.import_row
                where org_id = ?1 and job_id = ?2 and customer = ?3 and sku = ?4 and unit_price = ?5 and open_units > 0
                  and outcome = 'ORDER_LINE'
                order by row_no desc limit ?6 offset ?7""",
                        org,
                        job,
                        cancellation.customer(),
                        cancellation.sku(),
                        cancellation.unitPrice(),
                        limit,
                        offset)
                .getResultList();
        return rows.stream()
                .map(row -> new OpenPurchase(
                        ((Number) row[0]).intValue(),
                        new OrderId((UUID) row[1]),
                        new OrderLineId((UUID) row[2]),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    @Override
    public void write(OrgId org, UUID job, List<RowResult> results) {
        if (results.isEmpty()) {
            return;
        }
        ArrayNode array = JSON.createArrayNode();
        for (RowResult result : results) {
            ObjectNode node = array.addObject()
                    .put("n", result.rowNo())
                    .put("u", result.outcome().name())
                    .put("d", result.detail())
                    .put("r", result.residual())
                    .put("w", result.openUnits())
                    .put("x", result.purchasesTaken());
            node.put("o", result.orderId() == null ? null : result.orderId().toString());
            node.put(
                    "l",
                    result.orderLineId() == null ? null : result.orderLineId().toString());
        }
        sql("""
                update channel.import_row t
                set outcome = r.u, detail = r.d, order_id = r.o, order_line_id = r.l, open_units = r.w, residual = r.r,
                    purchases_taken = r.x
                from jsonb_to_recordset(cast(?3 as jsonb))
                     as r(n int, u text, d text, o uuid, l uuid, w int, r numeric, x int)
                where t.org_id = ?1 and t.job_id = ?2 and t.row_no = r.n""", org, job, array.toString()).executeUpdate();
    }

    @Override
    public void take(OrgId org, UUID job, Map<Integer, Integer> taken) {
        if (taken.isEmpty()) {
            return;
        }
        ArrayNode array = JSON.createArrayNode();
        taken.forEach((rowNo, units) -> array.addObject().put("n", rowNo).put("u", units));
        sql("""
                update channel.import_row t set open_units = t.open_units - r.u
                from jsonb_to_recordset(cast(?3 as jsonb)) as r(n int, u int)
                where t.org_id = ?1 and t.job_id = ?2 and t.row_no = r.n""", org, job, array.toString()).executeUpdate();
    }

    @Override
    public void progressed(OrgId org, UUID job, int invoiceRow, int rowsTaken) {
        sql("""
                update channel.import_job set cursor_row = ?3, rows_done = rows_done + ?4
                where org_id = ?1 and id = ?2""", org, job, invoiceRow, rowsTaken).executeUpdate();
    }

    @Override
    public void completed(OrgId org, UUID job, String figures) {
        sql("""
                update channel.import_job set status = 'COMPLETED', figures = ?3, finished_at = clock_timestamp()
                where org_id = ?1 and id = ?2""", org, job, figures).executeUpdate();
    }

    @Override
    public void failed(OrgId org, UUID job, String error) {
        sql("""
                update channel.import_job set status = 'FAILED', error = ?3, finished_at = clock_timestamp()
                where org_id = ?1 and id = ?2""", org, job, error).executeUpdate();
    }

    /** The organisation is always the first parameter; identifiers are passed as they are. */
    private Query sql(String statement, OrgId org, Object... parameters) {
        Query query = em.createNativeQuery(statement).setParameter(1, org.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query;
    }
}
