package org.handcart.channel.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportJobs;
import org.handcart.channel.domain.ImportRow;
import org.handcart.channel.domain.RowOutcome;
import org.handcart.channel.domain.RowResult;
import org.handcart.shared.Actor;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Takes invoices in their order: orders are placed, cancellations matched, the rest reported. */
@ApplicationScoped
class ImportInvoice {

    @Inject
    ImportJobs jobs;

    @Inject
    InvoiceOrder orders;

    @Inject
    InvoiceCancellation cancellations;

    @Inject
    MaintainProduct products;

    @Inject
    StoreQueries stores;

    void take(Actor actor, ImportProgress job, List<List<ImportRow>> invoices) {
        Store store = stores.find(actor, job.storeCode()).orElseThrow();
        addMissingProducts(actor, invoices);
        List<RowResult> unwritten = new ArrayList<>();
        for (List<ImportRow> invoice : invoices) {
            if (invoice.get(0).source().malformed() == null && invoice.get(0).isCancellation()) {
                // Purchases just made must be seen by the search for open units.
                jobs.write(actor.org(), job.id(), unwritten);
                unwritten.clear();
                jobs.write(actor.org(), job.id(), cancellations.cancel(actor, job, invoice));
            } else {
                unwritten.addAll(orders.place(actor, store, invoice));
            }
        }
        jobs.write(actor.org(), job.id(), unwritten);
    }

    private void addMissingProducts(Actor actor, List<List<ImportRow>> invoices) {
        Map<String, Product> missing = invoices.stream()
                .flatMap(List::stream)
                .filter(InvoiceOrder::isPurchase)
                .map(row -> new Product(
                        row.source().sku(),
                        row.source().description().isBlank()
                                ? row.source().sku()
                                : row.source().description(),
                        null,
                        null,
                        false,
                        true,
                        List.of(),
                        0))
                .collect(Collectors.toMap(Product::sku, Function.identity(), (first, later) -> first));
        products.putAll(actor, List.copyOf(missing.values()));
    }

    static RowResult report(ImportRow row, RowOutcome outcome, String detail) {
        return new RowResult(row.source().rowNo(), outcome, detail, null, null, null, null, null);
    }
}
