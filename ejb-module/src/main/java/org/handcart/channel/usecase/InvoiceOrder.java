package org.handcart.channel.usecase;

import static org.handcart.channel.usecase.ImportInvoice.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.handcart.channel.domain.Countries;
import org.handcart.channel.domain.ImportRow;
import org.handcart.channel.domain.RowOutcome;
import org.handcart.channel.domain.RowResult;
import org.handcart.channel.domain.SourceRow;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.usecase.PlaceOrder;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.DuplicateOrder;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.store.Store;

/** An invoice as an order of the store, at the invoice's time and prices. */
@ApplicationScoped
class InvoiceOrder {

    /** The channel under which invoice numbers are unique. */
    static final String CHANNEL = "INVOICE";

    @Inject
    PlaceOrder placeOrder;

    static boolean isPurchase(ImportRow row) {
        return row.source().malformed() == null
                && !row.isCancellation()
                && !row.isAdjustment()
                && row.source().quantity() > 0
                && row.source().unitPrice().signum() >= 0;
    }

    List<RowResult> place(Actor actor, Store store, List<ImportRow> invoice) {
        List<ImportRow> purchases =
                invoice.stream().filter(InvoiceOrder::isPurchase).toList();
        List<RowResult> results = new ArrayList<>(invoice.size());
        invoice.stream()
                .filter(row -> !isPurchase(row))
                .map(InvoiceOrder::notPurchase)
                .forEach(results::add);
        if (purchases.isEmpty()) {
            return results;
        }
        try {
            PlaceOutcome outcome = placeOrder.place(actor, command(store, purchases));
            results.addAll(outcome.fold(
                    placed -> lines(store, purchases, placed.order()),
                    refused -> purchases.stream()
                            .map(row -> report(row, RowOutcome.REFUSED, refused.reason() + ": " + refused.detail()))
                            .toList()));
        } catch (DuplicateOrder duplicate) {
            String detail = "the invoice is order %s already".formatted(duplicate.first());
            purchases.forEach(row -> results.add(report(row, RowOutcome.REFUSED, detail)));
        }
        return results;
    }

    private static PlaceCommand command(Store store, List<ImportRow> purchases) {
        SourceRow first = purchases.get(0).source();
        String customer = first.customer().isBlank() ? null : first.customer();
        return new PlaceCommand(
                CHANNEL,
                first.invoice(),
                store.currency(),
                store.code(),
                new Customer(customer, null, null, null),
                new Address(null, null, null, first.country(), null, Countries.code(first.country()), null, null),
                purchases.stream().map(row -> line(store, row.source())).toList(),
                List.of(),
                List.of(),
                List.of(new TenderRequest("COD", null)),
                null,
                null,
                first.invoicedAt().atZone(store.zone()).toInstant());
    }

    private static PlaceLine line(Store store, SourceRow row) {
        return new PlaceLine(
                row.sku(),
                Quantity.of(row.quantity()),
                booked(row.unitPrice(), store),
                booked(exact(row), store),
                null);
    }

    private static List<RowResult> lines(Store store, List<ImportRow> purchases, AcceptedOrder order) {
        List<RowResult> results = new ArrayList<>(purchases.size());
        for (int i = 0; i < purchases.size(); i++) {
            SourceRow row = purchases.get(i).source();
            BigDecimal residual = exact(row).subtract(booked(exact(row), store).amount());
            results.add(new RowResult(
                    row.rowNo(),
                    RowOutcome.ORDER_LINE,
                    null,
                    order.id().value(),
                    order.lines().get(i).value(),
                    row.quantity(),
                    residual.signum() == 0 ? null : residual,
                    null));
        }
        return results;
    }

    private static RowResult notPurchase(ImportRow row) {
        SourceRow source = row.source();
        if (source.malformed() != null) {
            return report(row, RowOutcome.MALFORMED, source.malformed());
        }
        if (row.isAdjustment()) {
            return report(row, RowOutcome.ADJUSTMENT, "a bad-debt adjustment is not an order line");
        }
        if (source.quantity() < 0) {
            return report(row, RowOutcome.STOCK_CORRECTION, "a negative quantity without a C corrects stock");
        }
        return report(row, RowOutcome.REFUSED, "nothing was bought, or at a negative price");
    }

    private static BigDecimal exact(SourceRow row) {
        return row.unitPrice().multiply(BigDecimal.valueOf(row.quantity()));
    }

    /** The currency's digits, half up once per line; what is lost is kept beside it as the row's residual. */
    private static Money booked(BigDecimal exact, Store store) {
        int digits = store.currency().getDefaultFractionDigits();
        return Money.of(exact.setScale(digits, RoundingMode.HALF_UP), store.currency());
    }
}
