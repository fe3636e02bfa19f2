package org.handcart.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Says which order a test is about: {@code anOrder().confirmed().line("milk", 3, "42.00").fee("DELIVERY", "25.00")}. */
public final class OrderFixture {

    public static final Instant NOON = Instant.parse("2026-11-20T06:30:00Z");

    private final List<NewLine> lines = new ArrayList<>();
    private final List<NewFee> fees = new ArrayList<>();
    private final List<NewDiscount> discounts = new ArrayList<>();
    private final List<NewBundle> bundles = new ArrayList<>();
    private final OrderId id = new OrderId(Ids.next());
    private String currency = "INR";
    private boolean confirmed;
    private boolean reserved = true;
    private @Nullable String externalId;
    private String store = "QC-001";
    private Customer customer = new Customer("c-17", "Kavya", "+919812345678", null);

    public static OrderFixture anOrder() {
        return new OrderFixture();
    }

    public OrderFixture confirmed() {
        confirmed = true;
        return this;
    }

    public OrderFixture notReserved() {
        reserved = false;
        return this;
    }

    public OrderFixture in(String code) {
        currency = code;
        return this;
    }

    public OrderFixture by(Customer who) {
        customer = who;
        return this;
    }

    public OrderFixture at(String storeCode) {
        store = storeCode;
        return this;
    }

    public OrderFixture externalId(String value) {
        externalId = value;
        return this;
    }

    /** {@code net}: for all units of the line. */
    public OrderFixture line(String sku, int quantity, String net) {
        return line(sku, quantity, net, "0");
    }

    public OrderFixture line(String sku, int quantity, String net, String discount) {
        Money worth = money(net);
        Money less = money(discount);
        lines.add(new NewLine(
                new OrderLineId(Ids.next()),
                sku,
                sku + " by name",
                true,
                reserved,
                Quantity.of(quantity),
                worth,
                worth.plus(less),
                less.isPositive() ? List.of(new LineDiscount("LESS", less)) : List.of(),
                List.of(),
                OnShort.REFUND,
                null,
                1));
        return this;
    }

    /** A line with a discount and taxes. */
    public OrderFixture pricedLine(String sku, int quantity, Money gross, Money discount, LineTax... taxes) {
        lines.add(new NewLine(
                new OrderLineId(Ids.next()),
                sku,
                sku + " by name",
                true,
                reserved,
                Quantity.of(quantity),
                gross,
                gross,
                discount.isPositive() ? List.of(new LineDiscount("LESS", discount)) : List.of(),
                List.of(taxes),
                OnShort.REFUND,
                null,
                1));
        return this;
    }

    /** A line with the whole of a discount. */
    public OrderFixture discounted(String sku, int quantity, String unitPrice, String code, String discount) {
        lines.add(new NewLine(
                new OrderLineId(Ids.next()),
                sku,
                sku + " by name",
                true,
                reserved,
                Quantity.of(quantity),
                money(unitPrice),
                money(unitPrice).times(Quantity.of(quantity)),
                List.of(new LineDiscount(code, money(discount))),
                List.of(),
                OnShort.REFUND,
                null,
                1));
        return this;
    }

    /** A line with taxes; {@code gross} is for all units and contains those that are inclusive. */
    public OrderFixture taxedLine(String sku, int quantity, String gross, LineTax... taxes) {
        lines.add(new NewLine(
                new OrderLineId(Ids.next()),
                sku,
                sku + " by name",
                true,
                reserved,
                Quantity.of(quantity),
                money(gross),
                money(gross),
                List.of(),
                List.of(taxes),
                OnShort.REFUND,
                null,
                1));
        return this;
    }

    /** A tax component of a line to be. */
    public static LineTax tax(String component, String rate, boolean inclusive, String amount) {
        return new LineTax(component, new BigDecimal(rate), inclusive, Money.of(amount, "INR"));
    }

    /** A component whose list price is its share of the bundle. */
    public OrderFixture bundleLine(UUID bundle, String sku, int quantity, int ratio, String net) {
        return bundleLine(bundle, sku, quantity, ratio, net, net);
    }

    /** {@code share}: of the bundle's price, for all units; {@code listPrice} of one unit sold alone. */
    public OrderFixture bundleLine(UUID bundle, String sku, int quantity, int ratio, String share, String listPrice) {
        Money worth = money(share);
        lines.add(new NewLine(
                new OrderLineId(Ids.next()),
                sku,
                sku + " by name",
                true,
                reserved,
                Quantity.of(quantity),
                money(listPrice),
                worth,
                List.of(),
                List.of(),
                OnShort.REFUND,
                bundle,
                ratio));
        return this;
    }

    public OrderFixture bundle(UUID id, String sku, int sets, String price) {
        bundles.add(new NewBundle(id, sku, sku + " by name", Quantity.of(sets), money(price)));
        return this;
    }

    public OrderFixture fee(String type, String amount) {
        return fee(type, amount, FeePolicy.usual());
    }

    public OrderFixture fee(String type, String amount, FeePolicy policy) {
        fees.add(new NewFee(type, money(amount), policy));
        return this;
    }

    public OrderFixture discount(String code, String amount, DiscountPolicy policy, String terms) {
        discounts.add(new NewDiscount(code, money(amount), policy, terms));
        return this;
    }

    public OrderFixture discount(String code, String amount) {
        discounts.add(NewDiscount.plain(code, money(amount)));
        return this;
    }

    public NewOrder build() {
        return new NewOrder(
                id,
                "WEB",
                externalId,
                store,
                Currency.getInstance(currency),
                customer,
                new Address(
                        "1 MG Road",
                        null,
                        "Bengaluru",
                        null,
                        "560001",
                        "IN",
                        new BigDecimal("12.970000"),
                        new BigDecimal("77.590000")),
                List.copyOf(lines),
                List.copyOf(bundles),
                List.copyOf(fees),
                List.copyOf(discounts),
                "COD_PENDING",
                "ring twice",
                ZoneId.of("Asia/Kolkata"),
                20,
                confirmed,
                NOON);
    }

    private Money money(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
