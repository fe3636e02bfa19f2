package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionPage;
import org.handcart.promotion.domain.Promotions;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of promotions. */
@Stateless
public class PromotionQueries {

    @Inject
    Promotions promotions;

    /** Empty for an unknown promotion and for one of a store the actor does not see. */
    @Requires(Permission.PRODUCT_READ)
    public Optional<Promotion> find(Actor actor, String code) {
        return promotions.find(actor.org(), code).filter(known -> sees(actor, known));
    }

    /** By code, behind {@code after}; those of stores the actor does not see are left out. */
    @Requires(Permission.PRODUCT_READ)
    public PromotionPage list(Actor actor, @Nullable String after, int limit) {
        List<Promotion> seen = new ArrayList<>();
        String behind = after;
        while (seen.size() <= limit) {
            List<Promotion> rows = promotions.list(actor.org(), behind, limit + 1);
            rows.stream().filter(row -> sees(actor, row)).forEach(seen::add);
            if (rows.size() <= limit) {
                break;
            }
            behind = rows.get(limit).code();
        }
        if (seen.size() <= limit) {
            return new PromotionPage(List.copyOf(seen), null);
        }
        return new PromotionPage(
                List.copyOf(seen.subList(0, limit)), seen.get(limit - 1).code());
    }

    private static boolean sees(Actor actor, Promotion promotion) {
        String store = promotion.storeCode();
        return store == null || actor.seesStore(store);
    }
}
