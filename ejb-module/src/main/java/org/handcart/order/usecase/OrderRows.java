package org.handcart.order.usecase;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.handcart.order.Address;
import org.handcart.order.BundleDetail;
import org.handcart.order.Customer;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.FeeDetail;
import org.handcart.order.FrozenTerms;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantities;
import org.handcart.order.NewDiscount;
import org.handcart.order.OnShort;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads the columns of {@link OrderSql}, left to right. */
final class OrderRows {

    private final @Nullable Object[] columns;
    private int next;

    private OrderRows(Object row) {
        columns = (Object[]) row;
    }

    static OrderRow row(Object row) {
        return new OrderRows(row).row();
    }

    /** @param parts reads what hangs on the lines; asked only when an order has discounts or tax */
    static OrderDetail detail(
            Object header, List<?> lines, List<?> fees, Supplier<List<?>> parts, Supplier<List<?>> bundles) {
        OrderRows columns = new OrderRows(header);
        OrderRow row = columns.row();
        Currency currency = row.total().currency();
        List<LineDetail> plain =
                lines.stream().map(line -> new OrderRows(line).line(currency)).toList();
        boolean hasParts = plain.stream()
                .anyMatch(line -> !line.discount().isZero() || !line.tax().isZero());
        boolean hasBundles = plain.stream().anyMatch(line -> line.bundleLineId() != null);
        return columns.detail(
                row,
                hasParts ? LineParts.addTo(plain, parts.get(), currency) : plain,
                fees.stream().map(fee -> new OrderRows(fee).fee(currency)).toList(),
                hasBundles
                        ? bundles.get().stream()
                                .map(bundle -> new OrderRows(bundle).bundle(currency))
                                .toList()
                        : List.of());
    }

    static FrozenTerms terms(Object row) {
        OrderRows columns = new OrderRows(row);
        return new FrozenTerms(
                new OrderId(columns.uuid()),
                columns.text(),
                Currency.getInstance(columns.text()),
                (Boolean) columns.present(),
                (Boolean) columns.present(),
                columns.instantOrNull(),
                columns.instantOrNull());
    }

    private BundleDetail bundle(Currency currency) {
        return new BundleDetail(
                uuid(), integer(), text(), text(), integer(), integer(), money(currency), Boolean.TRUE.equals(next()));
    }

    static NewDiscount discount(Object row, Currency currency) {
        OrderRows columns = new OrderRows(row);
        return new NewDiscount(
                columns.text(), columns.money(currency), DiscountPolicy.valueOf(columns.text()), columns.textOrNull());
    }

    static OrderId id(Object header) {
        return new OrderId(new OrderRows(header).uuid());
    }

    private OrderRow row() {
        OrderId id = new OrderId(uuid());
        String orderNumber = text();
        String externalId = textOrNull();
        String channel = text();
        String storeCode = text();
        OrderStatus status = OrderStatus.valueOf(text());
        String subStatus = textOrNull();
        String paymentStatus = text();
        String customerName = textOrNull();
        Currency currency = Currency.getInstance(text());
        return new OrderRow(
                id,
                orderNumber,
                externalId,
                channel,
                storeCode,
                status,
                subStatus,
                paymentStatus,
                customerName,
                money(currency),
                integer(),
                instantOrNull(),
                instant(),
                number());
    }

    private OrderDetail detail(OrderRow row, List<LineDetail> lines, List<FeeDetail> fees, List<BundleDetail> bundles) {
        Currency currency = row.total().currency();
        String returnStatus = text();
        Customer customer = new Customer(textOrNull(), row.customerName(), textOrNull(), textOrNull());
        Address address = new Address(
                textOrNull(),
                textOrNull(),
                textOrNull(),
                textOrNull(),
                textOrNull(),
                textOrNull(),
                decimalOrNull(),
                decimalOrNull());
        return new OrderDetail(
                row,
                returnStatus,
                customer,
                address,
                lines,
                fees,
                bundles,
                money(currency),
                money(currency),
                money(currency),
                money(currency),
                textOrNull(),
                instantOrNull(),
                integer(),
                instant(),
                money(currency),
                money(currency),
                money(currency),
                orElse(textOrNull(), "NONE"),
                money(currency),
                integer());
    }

    private LineDetail line(Currency currency) {
        OrderLineId id = new OrderLineId(uuid());
        int lineNumber = integer();
        String sku = text();
        String name = text();
        Money unitPrice = money(currency);
        UUID bundle = (UUID) next();
        OnShort onShort = OnShort.valueOf(text());
        Money gross = money(currency);
        Money discount = money(currency);
        Money tax = money(currency);
        Money net = money(currency);
        Money total = money(currency);
        LineQuantities quantities = new LineQuantities(
                integer(), integer(), integer(), integer(), integer(), integer(), integer(), integer(), integer(),
                integer(), integer(), integer(), integer(), integer());
        return new LineDetail(
                id,
                lineNumber,
                sku,
                name,
                unitPrice,
                quantities,
                bundle,
                onShort,
                gross,
                discount,
                tax,
                net,
                total,
                List.of(),
                List.of());
    }

    private FeeDetail fee(Currency currency) {
        return new FeeDetail(text(), money(currency), money(currency));
    }

    static Instant instant(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return ((OffsetDateTime) value).toInstant();
    }

    private Instant instant() {
        return instant(present());
    }

    private @Nullable Instant instantOrNull() {
        Object value = next();
        return value == null ? null : instant(value);
    }

    private UUID uuid() {
        return (UUID) present();
    }

    private String text() {
        return present().toString();
    }

    private @Nullable String textOrNull() {
        Object value = next();
        return value == null ? null : value.toString();
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private @Nullable BigDecimal decimalOrNull() {
        return (BigDecimal) next();
    }

    /** Sums come as numeric; a missing receivable as null, which is nothing due. */
    private long number() {
        Object value = next();
        return value == null ? 0 : ((Number) value).longValue();
    }

    private int integer() {
        return Math.toIntExact(number());
    }

    private Money money(Currency currency) {
        return Money.ofMinor(number(), currency);
    }

    private Object present() {
        Object value = next();
        if (value == null) {
            throw new IllegalStateException("column " + next + " is null");
        }
        return value;
    }

    private @Nullable Object next() {
        return columns[next++];
    }
}
