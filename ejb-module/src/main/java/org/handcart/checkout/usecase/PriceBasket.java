package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.BundleQueries;
import org.handcart.checkout.DiscountRequest;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.domain.Discounted;
import org.handcart.checkout.domain.DoorTender;
import org.handcart.checkout.domain.Drafts;
import org.handcart.checkout.domain.Priced;
import org.handcart.checkout.domain.Priced.PricedFee;
import org.handcart.checkout.domain.Pricing;
import org.handcart.order.FeePolicy;
import org.handcart.order.NewFee;
import org.handcart.pricing.ApplicableFee;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.usecase.FeeQueries;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.pricing.usecase.TaxQueries;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.usecase.EvaluatePromotions;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.store.Store;

/**
 * What a basket costs in one store at an instant: list prices, promotions, tax, fees. Reads only; one statement each for
 * prices, promotions and fees, for tax when a product has a tax class, and for bundles in loose lines where the store asks
 * for them.
 *
 * <p>An order that brings its own prices is not touched by promotions and fee rules: its channel has done both already.
 */
@Dependent
class PriceBasket {

    @EJB
    PriceQueries prices;

    @EJB
    BundleQueries bundles;

    @EJB
    EvaluatePromotions promotions;

    @EJB
    TaxQueries taxes;

    @EJB
    FeeQueries fees;

    /** Refuses a discount that cannot be had, and a total that is not the expected one. */
    Priced price(Actor actor, PlaceCommand command, Store store, Map<String, Product> products, Instant at) {
        Priced priced = priceAnyway(actor, command, store, products, at);
        Priced.PricedBasket basket = priced.basket();
        PlaceOutcome.Refused refused = basket == null ? null : Pricing.refusal(command, basket);
        return refused == null ? priced : Priced.refused(refused);
    }

    /** Without the discounts that cannot be had. */
    Priced priceAnyway(Actor actor, PlaceCommand command, Store store, Map<String, Product> products, Instant at) {
        Set<String> skus = Drafts.skusToPrice(command, products);
        Map<String, Money> list =
                skus.isEmpty() ? Map.of() : prices.effective(actor, store.code(), command.currency(), skus, at);
        Drafts asked = Drafts.of(command, store, products, list);
        PlaceOutcome.Refused refused = asked.refused();
        if (refused != null) {
            return Priced.refused(refused);
        }
        Drafts drafts =
                command.bringsPrices() ? asked : asked.with(bundles.containedIn(actor, store, asked.loose(), at));
        Discounted discounted = Discounted.of(command, drafts, promoted(actor, command, store, drafts, at));
        Set<String> classes = drafts.taxClasses();
        Map<String, TaxTerms> terms = classes.isEmpty() ? Map.of() : taxes.effective(actor, store.code(), classes, at);
        return Priced.basket(Pricing.price(
                command, store, drafts, discounted, terms, fees(actor, command, store, discounted.goods(), at)));
    }

    private PromotedBasket promoted(Actor actor, PlaceCommand command, Store store, Drafts drafts, Instant at) {
        List<BasketLine> goods = drafts.goods();
        if (command.bringsPrices()) {
            return PromotedBasket.untouched(goods);
        }
        Set<String> codes =
                command.discounts().stream().map(DiscountRequest::code).collect(Collectors.toSet());
        return promotions.evaluate(actor, store.code(), command.customer().externalId(), codes, goods, at);
    }

    /** What the request names, and of other types what the rules ask for (D7). */
    private List<PricedFee> fees(Actor actor, PlaceCommand command, Store store, Money goods, Instant at) {
        List<PricedFee> priced = new ArrayList<>();
        command.fees().forEach(fee -> priced.add(new PricedFee(fee, null)));
        if (command.bringsPrices()) {
            return List.copyOf(priced);
        }
        Set<String> named = command.fees().stream().map(NewFee::type).collect(Collectors.toSet());
        boolean atTheDoor = DoorTender.isAmong(command.tenders());
        for (ApplicableFee fee : fees.applicable(actor, store.code(), command.currency(), goods, atTheDoor, at)) {
            if (!named.contains(fee.type().name())) {
                FeePolicy policy = FeePolicy.valueOf(fee.refund().name());
                priced.add(new PricedFee(new NewFee(fee.type().name(), fee.amount(), policy), fee.why()));
            }
        }
        return List.copyOf(priced);
    }
}
