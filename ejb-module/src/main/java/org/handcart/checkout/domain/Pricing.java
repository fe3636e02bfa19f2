package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.domain.Priced.PricedBasket;
import org.handcart.checkout.domain.Priced.PricedFee;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.LineTax;
import org.handcart.order.NewLine;
import org.handcart.order.OnShort;
import org.handcart.order.OrderLineId;
import org.handcart.order.TaxRule;
import org.handcart.pricing.TaxTerms;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs in one store once its discounts are known: tax by line and component on what is left of the line
 * (D6), fees as lines of their own (D7), the total. Everything is frozen (D32).
 */
public final class Pricing {

    private Pricing() {}

    /**
     * @param taxes by tax class; goods of other classes carry none
     * @param fees those of rules and those of the request
     */
    public static PricedBasket price(
            PlaceCommand command,
            Store store,
            Drafts drafts,
            Discounted discounted,
            Map<String, TaxTerms> taxes,
            List<PricedFee> fees) {
        List<NewLine> lines = new ArrayList<>(drafts.lines().size());
        Money total = Money.zero(command.currency());
        for (int i = 0; i < drafts.lines().size(); i++) {
            NewLine line = line(drafts.lines().get(i), i, discounted, taxes, store.tracksStock());
            lines.add(line);
            total = total.plus(line.total());
        }
        for (PricedFee fee : fees) {
            total = total.plus(fee.fee().amount());
        }
        return new PricedBasket(
                List.copyOf(lines),
                drafts.lines().stream().map(Draft::requestLine).toList(),
                drafts.bundles(),
                discounted.discounts(),
                fees,
                total,
                store.tracksStock() ? toReserve(drafts) : List.of(),
                discounted.promoted(),
                discounted.refused(),
                categories(drafts));
    }

    private static Map<String, List<String>> categories(Drafts drafts) {
        Map<String, List<String>> categories = new HashMap<>();
        drafts.lines()
                .forEach(draft ->
                        categories.put(draft.product().sku(), draft.product().categories()));
        return Map.copyOf(categories);
    }

    /** Why the order cannot be placed at this price; null when it can. */
    public static PlaceOutcome.@Nullable Refused refusal(PlaceCommand command, PricedBasket basket) {
        Money expected = command.expectedTotal();
        if (basket.unmet() == null && expected != null && !expected.equals(basket.total())) {
            return Basket.refused(
                    Reason.TOTAL_MISMATCH, "/expectedTotal", "expected " + expected + ", computed " + basket.total());
        }
        return basket.unmet();
    }

    private static NewLine line(
            Draft draft, int index, Discounted discounted, Map<String, TaxTerms> taxes, boolean tracksStock) {
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
                discounted.shares(index),
                taxesOn(discounted.left(index), draft.product().taxClass(), taxes),
                wish == null ? OnShort.REFUND : wish,
                draft.bundle(),
                draft.ratio());
    }

    private static List<LineTax> taxesOn(Money amount, @Nullable String taxClass, Map<String, TaxTerms> taxes) {
        TaxTerms terms = taxClass == null ? null : taxes.get(taxClass);
        if (terms == null) {
            return List.of();
        }
        return new TaxRule(
                        terms.inclusive(),
                        terms.rates().stream()
                                .map(rate -> new TaxRule.Rate(rate.component(), rate.percent()))
                                .toList())
                .on(amount);
    }

    private static List<SkuQuantity> toReserve(Drafts drafts) {
        Map<String, Quantity> wanted = new LinkedHashMap<>();
        for (Draft draft : drafts.lines()) {
            if (draft.product().stocked()) {
                wanted.merge(draft.product().sku(), draft.quantity(), Quantity::plus);
            }
        }
        List<SkuQuantity> items = new ArrayList<>();
        wanted.forEach((sku, quantity) -> items.add(new SkuQuantity(sku, quantity)));
        return List.copyOf(items);
    }
}
