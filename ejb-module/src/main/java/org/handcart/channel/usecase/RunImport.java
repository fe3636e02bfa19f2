package org.handcart.channel.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportJobs;
import org.handcart.channel.domain.ImportRow;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * Carries an import on by some invoices. The orders, the cancellations, the rows' results and the place where to go
 * on are one transaction: a break at any instant leaves whole invoices behind and doubles none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunImport {

    /** More than the longest invoice seen (705 rows), few enough to keep a transaction short. */
    private static final int ROWS = 800;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportInvoice invoices;

    @Inject
    ImportFigures figures;

    /** @return false when no import of the organisation has anything left to do, or another node is at it */
    @Requires(Permission.PROCESS)
    public boolean advance(Actor actor) {
        Optional<ImportProgress> running = jobs.lockNextRunning(actor.org());
        if (running.isEmpty()) {
            return false;
        }
        ImportProgress job = running.get();
        List<List<ImportRow>> next = wholeInvoices(actor, job);
        if (next.isEmpty()) {
            jobs.completed(actor.org(), job.id(), figures.of(actor.org(), job.id()));
            return true;
        }
        invoices.take(actor, job, next);
        int taken = next.stream().mapToInt(List::size).sum();
        jobs.progressed(actor.org(), job.id(), next.get(next.size() - 1).get(0).invoiceRow(), taken);
        return true;
    }

    /** The next rows by invoice; the last invoice is left for the next time when it may have been cut. */
    private List<List<ImportRow>> wholeInvoices(Actor actor, ImportProgress job) {
        int limit = ROWS;
        while (true) {
            List<ImportRow> rows = jobs.next(actor.org(), job.id(), job.cursorRow(), limit);
            List<List<ImportRow>> grouped = byInvoice(rows);
            boolean mayBeCut = rows.size() == limit;
            if (mayBeCut && grouped.size() > 1) {
                return grouped.subList(0, grouped.size() - 1);
            }
            if (!mayBeCut) {
                return grouped;
            }
            limit *= 4;
        }
    }

    private static List<List<ImportRow>> byInvoice(List<ImportRow> rows) {
        List<List<ImportRow>> invoices = new ArrayList<>();
        int invoiceRow = -1;
        for (ImportRow row : rows) {
            if (row.invoiceRow() != invoiceRow) {
                invoices.add(new ArrayList<>());
                invoiceRow = row.invoiceRow();
            }
            invoices.get(invoices.size() - 1).add(row);
        }
        return invoices;
    }
}
