package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.promotion.domain.Candidate;
import org.handcart.promotion.domain.Promotions;
import org.handcart.promotion.domain.Stacking;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** What the promotions in force take off a basket. Writes nothing. */
@Stateless
public class EvaluatePromotions {

    @Inject
    Promotions promotions;

    /**
     * One statement; a second one when a promotion with a bound on its uses is among them. A named code that nobody
     * knows is neither applied nor skipped.
     *
     * @param customer as the channel knows them; null for nobody in particular
     * @param named codes the basket comes with
     */
    @Requires({Permission.PRODUCT_READ, Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public PromotedBasket evaluate(
            Actor actor,
            String storeCode,
            @Nullable String customer,
            Set<String> named,
            List<BasketLine> lines,
            Instant at) {
        List<Promotion> known = promotions.candidates(actor.org(), storeCode, named, at);
        Map<String, Integer> uses = uses(actor, known, customer);
        List<SkippedPromotion> skipped = new ArrayList<>();
        List<PromotionTerms> terms = new ArrayList<>();
        Map<String, Integer> nth = new HashMap<>();
        for (Promotion promotion : known) {
            String why = new Candidate(promotion, storeCode, at).whyNot(customer, uses);
            if (why == null) {
                terms.add(promotion.terms());
                if (promotion.usesPerCustomer() != null) {
                    nth.put(promotion.code(), uses.getOrDefault(promotion.code(), 0) + 1);
                }
            } else {
                skipped.add(new SkippedPromotion(promotion.code(), why));
            }
        }
        return Stacking.apply(lines, terms).with(skipped, nth);
    }

    private Map<String, Integer> uses(Actor actor, List<Promotion> known, @Nullable String customer) {
        Set<String> bounded = known.stream()
                .filter(promotion -> promotion.usesPerCustomer() != null)
                .map(Promotion::code)
                .collect(Collectors.toSet());
        return bounded.isEmpty() || customer == null ? Map.of() : promotions.uses(actor.org(), bounded, customer);
    }
}
