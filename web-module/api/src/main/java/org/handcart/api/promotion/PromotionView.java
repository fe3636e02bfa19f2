package org.handcart.api.promotion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A promotion as the API shows it. */
public record PromotionView(
        String code,
        String name,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        @Nullable GetChoice choice,
        List<String> skus,
        List<String> categories,
        @Nullable Money threshold,
        @Nullable Money minimumBasket,
        int priority,
        boolean exclusive,
        CancelPolicy cancelPolicy,
        @Nullable String storeCode,
        boolean automatic,
        @Nullable Integer usesPerCustomer,
        Instant from,
        @Nullable Instant until,
        boolean active,
        long version) {

    /** A page of the list. */
    public record Page(List<PromotionView> items, @Nullable String next) {}

    static PromotionView of(Promotion promotion) {
        PromotionTerms terms = promotion.terms();
        return new PromotionView(
                terms.code(),
                promotion.name(),
                terms.kind(),
                terms.percent(),
                terms.amount(),
                terms.buy(),
                terms.get(),
                terms.choice(),
                terms.skus(),
                terms.categories(),
                terms.threshold(),
                terms.minimumBasket(),
                terms.priority(),
                terms.exclusive(),
                terms.policy(),
                promotion.storeCode(),
                promotion.automatic(),
                promotion.usesPerCustomer(),
                promotion.from(),
                promotion.until(),
                promotion.active(),
                promotion.version());
    }
}
