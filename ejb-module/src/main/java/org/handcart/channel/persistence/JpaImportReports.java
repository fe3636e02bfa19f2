package org.handcart.channel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.ImportResult;
import org.handcart.channel.domain.ImportReports;
import org.handcart.shared.OrgId;

/** {@link ImportReports} in native SQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaImportReports implements ImportReports {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<ImportProgress> find(OrgId org, UUID job) {
        return ImportJobRows.one(em.createNativeQuery(ImportJobRows.SELECT + " where org_id = ?1 and id = ?2")
                .setParameter(1, org.value())
                .setParameter(2, job));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ImportProgress> list(OrgId org, int limit) {
        List<Object[]> rows = em.createNativeQuery(
                        ImportJobRows.SELECT + " where org_id = ?1 order by created_at desc, id desc limit ?2")
                .setParameter(1, org.value())
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(ImportJobRows::progress).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ImportResult> results(OrgId org, UUID job, int afterRow, int limit) {
        List<Object[]> rows = em.createNativeQuery("""
                        select row_no, invoice, stock_code, quantity, unit_price, customer, outcome, detail,
                               cast(order_id as text), open_units
                        from channel.import_row
                        where org_id = ?1 and job_id = ?2 and row_no > ?3
                        order by row_no limit ?4""")
                .setParameter(1, org.value())
                .setParameter(2, job)
                .setParameter(3, afterRow)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new ImportResult(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        (BigDecimal) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        row[9] == null ? null : ((Number) row[9]).intValue()))
                .toList();
    }
}
