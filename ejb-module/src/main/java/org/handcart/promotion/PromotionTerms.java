package org.handcart.promotion;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion takes off a basket: the rule alone, without when and for whom. An order keeps it as JSON and is priced
 * by it for ever (D32).
 *
 * @param percent PERCENT: of the goods; BUY_X_GET_Y: of the units got, 100 when absent. Above 0, at most 100, four digits
 *     behind the point
 * @param amount AMOUNT: taken off; PERCENT: at most this, absent for no bound
 * @param buy BUY_X_GET_Y: units to pay for in each set
 * @param get BUY_X_GET_Y: units got in each set
 * @param skus the products it is for, also as bundles; with {@code categories} empty too: everything
 * @param categories codes of the categories it is for
 * @param threshold the goods it is for must cost this much, before any promotion
 * @param minimumBasket all goods together must cost this much, before any promotion
 * @param priority lower goes first; equal ones by code
 * @param exclusive goes with no other promotion
 */
public record PromotionTerms(
        String code,
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
        CancelPolicy policy) {

    public PromotionTerms {
        skus = List.copyOf(new TreeSet<>(skus));
        categories = List.copyOf(new TreeSet<>(categories));
    }

    /** Whether it is for everything in the basket. */
    public boolean isForEverything() {
        return skus.isEmpty() && categories.isEmpty();
    }

    /** Every amount it names. */
    public List<Money> amounts() {
        return Stream.of(amount, threshold, minimumBasket)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public boolean isFor(BasketLine line) {
        return isForEverything()
                || skus.contains(line.sku())
                || (line.bundleSku() != null && skus.contains(line.bundleSku()))
                || categories.stream().anyMatch(line.categories()::contains);
    }

    /**
     * The same terms for these lines by SKU alone, so that they hold without the catalogue: what a frozen order is priced
     * by knows no categories.
     */
    public PromotionTerms frozenFor(List<BasketLine> lines) {
        if (isForEverything()) {
            return this;
        }
        TreeSet<String> named = new TreeSet<>(skus);
        lines.stream().filter(this::isFor).map(BasketLine::sku).forEach(named::add);
        return new PromotionTerms(
                code,
                kind,
                percent,
                amount,
                buy,
                get,
                choice,
                List.copyOf(named),
                categories,
                threshold,
                minimumBasket,
                priority,
                exclusive,
                policy);
    }
}
