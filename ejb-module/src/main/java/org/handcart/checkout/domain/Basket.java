package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.order.NewBundle;
import org.handcart.order.ShipPolicy;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a command with the products they name, before discounts: bundles are taken apart into their components,
 * which share the bundle's price in proportion to list price × quantity (D2, D14).
 */
final class Basket {

    private final PlaceCommand command;
    private final Map<String, Product> products;
    private final Map<String, Money> prices;
    private final boolean channelPrices;
    private final Refusals refusals;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<NewBundle> bundles = new ArrayList<>();

    Basket(
            PlaceCommand command,
            Map<String, Product> products,
            Map<String, Money> prices,
            boolean channelPrices,
            Refusals refusals) {
        this.command = command;
        this.products = products;
        this.prices = prices;
        this.channelPrices = channelPrices;
        this.refusals = refusals;
    }

    /** Every SKU whose list price is asked for: those the channel does not price, and what bundles are made of. */
    static Set<String> skusToPrice(PlaceCommand command, Map<String, Product> products) {
        Set<String> skus = new LinkedHashSet<>();
        for (PlaceLine line : command.lines()) {
            if (line.unitPrice() == null) {
                skus.add(line.sku());
            }
            Product product = products.get(line.sku());
            if (product != null) {
                product.components().forEach(component -> skus.add(component.sku()));
            }
        }
        return skus;
    }

    /** The drafts; what is wrong goes to the refusals and leaves its line out. */
    List<Draft> drafts() {
        for (int i = 0; i < command.lines().size(); i++) {
            PlaceLine line = command.lines().get(i);
            String pointer = "/lines/" + i;
            Product product = known(line.sku(), pointer);
            Money unitPrice = product == null ? null : unitPrice(line, pointer);
            if (product != null && unitPrice != null) {
                Money gross = line.gross() == null ? unitPrice.times(line.quantity()) : line.gross();
                add(product, i, unitPrice, gross);
            }
        }
        return List.copyOf(drafts);
    }

    List<NewBundle> bundles() {
        return List.copyOf(bundles);
    }

    private void add(Product product, int index, Money unitPrice, Money gross) {
        PlaceLine line = command.lines().get(index);
        if (unitPrice.isNegative() || gross.isNegative()) {
            refusals.add(Reason.NEGATIVE_TOTAL, "/lines/" + index + "/unitPrice", "a price is never below zero");
        } else if (product.components().isEmpty()) {
            drafts.add(new Draft(product, line.quantity(), unitPrice, gross, line, index, null, null, 1));
        } else {
            takeApart(product, index, gross);
        }
    }

    private void takeApart(Product bundle, int index, Money price) {
        PlaceLine line = command.lines().get(index);
        List<Long> weights = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        for (Component component : bundle.components()) {
            if (known(component.sku(), "/lines/" + index) == null) {
                return;
            }
            Quantity quantity = unitsOf(component, line);
            weights.add(listPrice(component).times(quantity).minor());
            units.add((long) quantity.value());
        }
        ShipPolicy shipping = line.shipping() == null ? ShipPolicy.SHIP_TOGETHER : line.shipping();
        NewBundle parent = new NewBundle(Ids.next(), bundle.sku(), bundle.name(), line.quantity(), price, shipping);
        List<Money> shares = Allocation.split(price, weights, units);
        for (int i = 0; i < shares.size(); i++) {
            Component component = bundle.components().get(i);
            drafts.add(new Draft(
                    products.get(component.sku()),
                    unitsOf(component, line),
                    listPrice(component),
                    shares.get(i),
                    line,
                    index,
                    parent.id(),
                    bundle.sku(),
                    component.quantity()));
        }
        bundles.add(parent);
    }

    private static Quantity unitsOf(Component component, PlaceLine line) {
        return Quantity.of(
                Math.multiplyExact(component.quantity(), line.quantity().value()));
    }

    /** A component that is never sold alone may have no price: it then takes no part of the bundle's. */
    private Money listPrice(Component component) {
        return prices.getOrDefault(component.sku(), Money.zero(command.currency()));
    }

    private @Nullable Product known(String sku, String pointer) {
        Product product = products.get(sku);
        if (product == null || !product.active()) {
            refusals.add(Reason.UNKNOWN_PRODUCT, pointer + "/sku", "there is no product " + sku);
            return null;
        }
        return product;
    }

    private @Nullable Money unitPrice(PlaceLine line, String pointer) {
        Money brought = line.unitPrice();
        if (!channelPrices && (brought != null || line.gross() != null)) {
            refusals.add(
                    Reason.PRICE_NOT_ALLOWED,
                    pointer + "/unitPrice",
                    "the store's price list decides, not the channel");
            return null;
        }
        if (brought == null) {
            Money listed = prices.get(line.sku());
            if (listed == null) {
                refusals.add(Reason.NO_PRICE, pointer + "/sku", "the store has no price for " + line.sku());
            }
            return listed;
        }
        Money gross = line.gross();
        boolean sameCurrency = brought.currency().equals(command.currency())
                && (gross == null || gross.currency().equals(command.currency()));
        if (!sameCurrency) {
            refusals.add(Reason.CURRENCY_MISMATCH, pointer + "/unitPrice", "the order is in " + command.currency());
            return null;
        }
        return brought;
    }

    static PlaceOutcome.Refused refused(Reason reason, String pointer, String detail) {
        return new PlaceOutcome.Refused(reason, detail, Map.of(pointer, detail));
    }
}
