package org.handcart.channel.usecase;

import static org.handcart.channel.usecase.ImportInvoice.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.domain.ImportJobs;
import org.handcart.channel.domain.ImportRow;
import org.handcart.channel.domain.OpenPurchase;
import org.handcart.channel.domain.RowOutcome;
import org.handcart.channel.domain.RowResult;
import org.handcart.channel.domain.SourceRow;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;

/**
 * A cancellation invoice as partial cancellations. It never names the invoice it cancels, so its units are taken from
 * the customer's most recent open purchases of the same article at the same price; what finds none is reported.
 */
@ApplicationScoped
class InvoiceCancellation {

    private static final int PAGE = 50;

    @Inject
    ImportJobs jobs;

    @Inject
    CancelPartially cancel;

    List<RowResult> cancel(Actor actor, ImportProgress job, List<ImportRow> invoice) {
        Map<Integer, Integer> takenHere = new HashMap<>();
        Map<OrderId, Map<OrderLineId, Integer>> byOrder = new LinkedHashMap<>();
        List<RowResult> results = new ArrayList<>(invoice.size());
        for (ImportRow row : invoice) {
            results.add(match(actor, job, row, takenHere, byOrder));
        }
        byOrder.forEach((order, lines) -> cancelAtOrder(actor, invoice.get(0).source(), order, lines));
        jobs.take(actor.org(), job.id(), takenHere);
        return results;
    }

    private RowResult match(
            Actor actor,
            ImportProgress job,
            ImportRow row,
            Map<Integer, Integer> takenHere,
            Map<OrderId, Map<OrderLineId, Integer>> byOrder) {
        SourceRow source = row.source();
        if (source.malformed() != null) {
            return report(row, RowOutcome.MALFORMED, source.malformed());
        }
        if (source.quantity() >= 0) {
            return report(row, RowOutcome.REFUSED, "a cancellation needs a negative quantity");
        }
        if (source.customer().isBlank()) {
            return report(row, RowOutcome.NO_CUSTOMER, "the cancellation names no customer");
        }
        int wanted = Math.negateExact(source.quantity());
        int missing = wanted;
        int purchases = 0;
        List<OpenPurchase> page;
        int offset = 0;
        do {
            page = jobs.openPurchases(actor.org(), job.id(), source, offset, PAGE);
            for (OpenPurchase purchase : page) {
                int open = purchase.openUnits() - takenHere.getOrDefault(purchase.rowNo(), 0);
                int taken = Math.min(open, missing);
                if (taken > 0) {
                    takenHere.merge(purchase.rowNo(), taken, Integer::sum);
                    byOrder.computeIfAbsent(purchase.order(), ignored -> new LinkedHashMap<>())
                            .merge(purchase.line(), taken, Integer::sum);
                    missing -= taken;
                    purchases++;
                }
            }
            offset += PAGE;
        } while (missing > 0 && page.size() == PAGE);
        return matched(row, wanted, missing, purchases);
    }

    private static RowResult matched(ImportRow row, int wanted, int missing, int purchases) {
        RowOutcome outcome = missing == 0
                ? RowOutcome.CANCELLED
                : missing == wanted ? RowOutcome.NOT_MATCHED : RowOutcome.PARTLY_CANCELLED;
        String detail = "%d of %d units found in %d purchases".formatted(wanted - missing, wanted, purchases);
        return new RowResult(row.source().rowNo(), outcome, detail, null, null, missing, null, purchases);
    }

    /** A refusal would mean that an order differs from what its rows say: the chunk is rolled back and raised. */
    private void cancelAtOrder(Actor actor, SourceRow invoice, OrderId order, Map<OrderLineId, Integer> lines) {
        List<LineQuantity> units = lines.entrySet().stream()
                .map(line -> new LineQuantity(line.getKey(), Quantity.of(line.getValue())))
                .toList();
        CancelOutcome outcome = cancel.cancel(
                actor,
                new CancelCommand(
                        order,
                        units,
                        ReasonCodes.CUSTOMER_REQUEST,
                        "invoice " + invoice.invoice(),
                        RefundMethod.ORIGINAL,
                        false,
                        false,
                        false));
        outcome.fold(accepted -> Boolean.TRUE, refused -> {
            throw new IllegalStateException("invoice %s cannot cancel at order %s: %s %s"
                    .formatted(invoice.invoice(), order, refused.reason(), refused.detail()));
        });
    }
}
