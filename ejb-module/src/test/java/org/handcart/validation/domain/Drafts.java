package org.handcart.validation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.validation.CustomerHistory;
import org.handcart.validation.OrderDraft;

/** Drafts for tests: milk and bread for 475.00 in cash, ordered at half past one at night in Kolkata. */
public final class Drafts {

    public static final Instant PLACED_AT = Instant.parse("2026-11-20T20:00:00Z");
    private static final Currency INR = Currency.getInstance("INR");

    private Drafts() {}

    public static OrderDraft usual() {
        return withLines(List.of(line("MILK-1L", 3, 8000), line("BREAD", 4, 4000)));
    }

    public static OrderDraft withLines(List<OrderDraft.Line> lines) {
        return of(lines, new Customer("c-17", "Asha", null, null), "COD", INR);
    }

    public static OrderDraft in(String currency) {
        return of(List.of(), new Customer(null, null, null, null), "COD", Currency.getInstance(currency));
    }

    public static OrderDraft lines(int count) {
        List<OrderDraft.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line("SKU-" + i, 1 + i % 9, 100 + i));
        }
        return withLines(lines);
    }

    public static OrderDraft.Line line(String sku, int quantity, long price) {
        Money unit = Money.ofMinor(price, INR);
        Money gross = unit.times(Quantity.of(quantity));
        return new OrderDraft.Line(
                sku,
                "a " + sku,
                Quantity.of(quantity),
                unit,
                gross,
                Money.zero(INR),
                Money.zero(INR),
                gross,
                false,
                List.of("DAIRY"));
    }

    private static OrderDraft of(List<OrderDraft.Line> lines, Customer customer, String tender, Currency currency) {
        Money items = Money.zero(currency);
        for (OrderDraft.Line line : lines) {
            items = items.plus(line.gross());
        }
        Money fee = Money.ofMinor(7500, currency);
        return new OrderDraft(
                "QC-001",
                ZoneId.of("Asia/Kolkata"),
                "WEB",
                null,
                PLACED_AT,
                customer,
                new Address("1 MG Road", null, "Bengaluru", null, "560001", "IN", new BigDecimal("12.97"), null),
                lines,
                List.of(new OrderDraft.Part("DELIVERY", fee)),
                List.of(),
                List.of(new OrderDraft.Part(tender, items.plus(fee))),
                items,
                Money.zero(currency),
                fee,
                Money.zero(currency),
                items.plus(fee),
                null);
    }

    static DraftValues values(OrderDraft draft) {
        return new DraftValues(draft, () -> new CustomerHistory(true, 7, 2, 123_456));
    }
}
