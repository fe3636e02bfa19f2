package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.LineDiscount;
import org.handcart.order.NewDiscount;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.OnShort;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs in one store. Order discounts are spread over the lines once, here, in proportion to their gross
 * (D2), and frozen: nothing later spreads them again (D4). Prices include tax; no tax is shown apart yet.
 */
public final class Pricing {

    private Pricing() {}

    /** The SKUs whose list prices {@link #price} needs. */
    public static Set<String> skusToPrice(PlaceCommand command, Map<String, Product> products) {
        return Basket.skusToPrice(command, products);
    }

    /**
     * @param products by SKU, with what bundles are made of
     * @param prices by SKU, in the currency of the command; a SKU without a price is absent
     */
    public static Priced price(
            PlaceCommand command, Store store, Map<String, Product> products, Map<String, Money> prices) {
        Refusals refusals = new Refusals();
        Basket basket = new Basket(command, products, prices, store.takesChannelPrices(), refusals);
        List<Basket.Draft> drafts = basket.drafts();
        checkFeesAndDiscounts(command, refusals);
        PlaceOutcome.Refused refused = refusals.first();
        if (refused != null) {
            return Priced.refused(refused);
        }
        Money gross = sum(command, drafts.stream().map(Basket.Draft::gross).toList());
        Money discount = sum(
                command, command.discounts().stream().map(NewDiscount::amount).toList());
        Money fees = sum(command, command.fees().stream().map(NewFee::amount).toList());
        if (discount.compareTo(gross) > 0) {
            return Priced.refused(Basket.refused(
                    Reason.NEGATIVE_TOTAL, "/discounts", "discounts of " + discount + " on goods of " + gross));
        }
        Money total = gross.minus(discount).plus(fees);
        Money expected = command.expectedTotal();
        if (expected != null && !expected.equals(total)) {
            return Priced.refused(Basket.refused(
                    Reason.TOTAL_MISMATCH, "/expectedTotal", "expected " + expected + ", computed " + total));
        }
        return Priced.basket(new Priced.PricedBasket(
                lines(drafts, command.discounts(), store.tracksStock()),
                drafts.stream().map(Basket.Draft::requestLine).toList(),
                basket.bundles(),
                total,
                store.tracksStock() ? toReserve(drafts) : List.of()));
    }

    /** One discount after the other over what is left of the lines, so that no line falls below zero by rounding. */
    private static List<NewLine> lines(List<Basket.Draft> drafts, List<NewDiscount> discounts, boolean tracksStock) {
        List<Money> left =
                new ArrayList<>(drafts.stream().map(Basket.Draft::gross).toList());
        List<Long> units =
                drafts.stream().map(draft -> (long) draft.quantity().value()).toList();
        List<List<LineDiscount>> shares = new ArrayList<>();
        drafts.forEach(draft -> shares.add(new ArrayList<>()));
        for (NewDiscount discount : discounts) {
            List<Money> spread = Allocation.split(
                    discount.amount(), left.stream().map(Money::minor).toList(), units);
            for (int i = 0; i < spread.size(); i++) {
                left.set(i, left.get(i).minus(spread.get(i)));
                if (spread.get(i).isPositive()) {
                    shares.get(i).add(new LineDiscount(discount.code(), spread.get(i)));
                }
            }
        }
        List<NewLine> lines = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            lines.add(line(drafts.get(i), shares.get(i), tracksStock));
        }
        return List.copyOf(lines);
    }

    private static NewLine line(Basket.Draft draft, List<LineDiscount> discounts, boolean tracksStock) {
        OnShort wish = draft.from().onShort();
        boolean stocked = draft.product().stocked();
        return new NewLine(
                new OrderLineId(Ids.next()),
                draft.product().sku(),
                draft.product().name(),
                stocked,
                stocked && tracksStock,
                draft.quantity(),
                draft.unitPrice(),
                draft.gross(),
                discounts,
                List.of(),
                wish == null ? OnShort.REFUND : wish,
                draft.bundle(),
                draft.ratio());
    }

    private static List<SkuQuantity> toReserve(List<Basket.Draft> drafts) {
        Map<String, Quantity> wanted = new LinkedHashMap<>();
        for (Basket.Draft draft : drafts) {
            if (draft.product().stocked()) {
                wanted.merge(draft.product().sku(), draft.quantity(), Quantity::plus);
            }
        }
        List<SkuQuantity> items = new ArrayList<>();
        wanted.forEach((sku, quantity) -> items.add(new SkuQuantity(sku, quantity)));
        return List.copyOf(items);
    }

    private static void checkFeesAndDiscounts(PlaceCommand command, Refusals refusals) {
        for (int i = 0; i < command.fees().size(); i++) {
            check(command, command.fees().get(i).amount(), "/fees/" + i + "/amount", refusals);
        }
        for (int i = 0; i < command.discounts().size(); i++) {
            check(command, command.discounts().get(i).amount(), "/discounts/" + i + "/amount", refusals);
        }
        check(command, command.expectedTotal(), "/expectedTotal", refusals);
    }

    private static void check(PlaceCommand command, @Nullable Money amount, String pointer, Refusals refusals) {
        if (amount != null && !amount.currency().equals(command.currency())) {
            refusals.add(Reason.CURRENCY_MISMATCH, pointer, "the order is in " + command.currency());
        } else if (amount != null && amount.isNegative()) {
            refusals.add(Reason.NEGATIVE_TOTAL, pointer, "an amount is never below zero");
        }
    }

    private static Money sum(PlaceCommand command, List<Money> amounts) {
        Money sum = Money.zero(command.currency());
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
