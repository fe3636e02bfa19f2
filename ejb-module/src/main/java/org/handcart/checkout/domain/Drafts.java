package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.ContainedBundle;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.order.NewBundle;
import org.handcart.promotion.BasketLine;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order with their gross, before anything is taken off or added.
 *
 * @param refused what is wrong with lines, fees or amounts; then the rest is not complete
 */
public record Drafts(List<Draft> lines, List<NewBundle> bundles, PlaceOutcome.@Nullable Refused refused) {

    /** The SKUs whose list prices {@link #of} needs. */
    public static Set<String> skusToPrice(PlaceCommand command, Map<String, Product> products) {
        return Basket.skusToPrice(command, products);
    }

    /**
     * @param products by SKU, with what bundles are made of
     * @param prices by SKU, in the currency of the command; a SKU without a price is absent
     */
    public static Drafts of(
            PlaceCommand command, Store store, Map<String, Product> products, Map<String, Money> prices) {
        Refusals refusals = new Refusals();
        Basket basket = new Basket(command, products, prices, store.takesChannelPrices(), refusals);
        List<Draft> lines = basket.drafts();
        GivenAmounts.check(command, refusals);
        return new Drafts(lines, basket.bundles(), refusals.first());
    }

    /** Units by SKU of the lines that are no part of a bundle. */
    public Map<String, Integer> loose() {
        Map<String, Integer> loose = new HashMap<>();
        lines.stream()
                .filter(Rebundled::isLoose)
                .forEach(line ->
                        loose.merge(line.product().sku(), line.quantity().value(), Math::addExact));
        return loose;
    }

    /**
     * With these bundles taken out of the loose lines. Only for lines at list price.
     *
     * @param found in {@link #loose}, each unit once
     */
    public Drafts with(List<ContainedBundle> found) {
        return found.isEmpty() ? this : Rebundled.of(this, found);
    }

    /** As promotions see them. */
    public List<BasketLine> goods() {
        List<BasketLine> goods = new ArrayList<>(lines.size());
        for (Draft line : lines) {
            goods.add(new BasketLine(
                    line.product().sku(),
                    line.bundleSku(),
                    Set.copyOf(line.product().categories()),
                    line.quantity().value(),
                    line.gross()));
        }
        return goods;
    }

    /** The tax classes of the goods; products without one carry no tax. */
    public Set<String> taxClasses() {
        return lines.stream()
                .map(line -> line.product().taxClass())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Money gross(Currency currency) {
        Money sum = Money.zero(currency);
        for (Draft line : lines) {
            sum = sum.plus(line.gross());
        }
        return sum;
    }
}
