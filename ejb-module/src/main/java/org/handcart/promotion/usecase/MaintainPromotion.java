package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionRefused;
import org.handcart.promotion.domain.Promotions;
import org.handcart.promotion.domain.TermsRules;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Creates and changes promotions. Orders keep the terms they were placed under (D32), so nothing here touches them. */
@Stateless
public class MaintainPromotion {

    @Inject
    Promotions promotions;

    @Inject
    StoreQueries stores;

    /**
     * Creates or replaces; the version must be the current one, 0 for a new promotion. An actor with stores of their own
     * writes for those only.
     *
     * @return the promotion as kept, with its new version
     * @throws PromotionRefused when the terms cannot be, or the store is unknown or sells in another currency
     * @throws Conflict when the version is stale
     * @throws NotAllowed for a promotion of every store, or of another one, when the actor has stores of their own
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public Promotion put(Actor actor, Promotion promotion) {
        TermsRules.check(promotion);
        Optional<Promotion> before = promotions.find(actor.org(), promotion.code());
        before.ifPresent(old -> demand(actor, old));
        demand(actor, promotion);
        String code = promotion.storeCode();
        if (code != null) {
            checkStore(actor, promotion, code);
        }
        boolean written = promotion.version() == 0
                ? promotions.add(actor.org(), promotion)
                : promotions.replace(actor.org(), promotion);
        if (!written) {
            throw Conflict.staleVersion(before.map(Promotion::version).orElse(0L));
        }
        return promotions.find(actor.org(), promotion.code()).orElseThrow();
    }

    private void checkStore(Actor actor, Promotion promotion, String code) {
        Store store = stores.find(actor, code).orElseThrow(() -> new PromotionRefused("store " + code + " is unknown"));
        boolean foreign = promotion.terms().amounts().stream()
                .anyMatch(amount -> !amount.currency().equals(store.currency()));
        if (foreign) {
            throw new PromotionRefused("store " + code + " sells in " + store.currency());
        }
    }

    private static void demand(Actor actor, Promotion promotion) {
        String store = promotion.storeCode();
        boolean own = store == null ? actor.seesEveryStore() : actor.seesStore(store);
        if (!own) {
            throw new NotAllowed(actor, Permission.PRODUCT_MAINTAIN);
        }
    }
}
