package org.handcart.promotion;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Terms in the making: {@code percent("TEN", "10").from("300.00").build()}. */
public final class TermsFixture {

    private final String code;
    private final PromotionKind kind;
    private @Nullable BigDecimal percent;
    private @Nullable Money amount;
    private @Nullable Integer buy;
    private @Nullable Integer get;
    private @Nullable GetChoice choice;
    private List<String> skus = List.of();
    private List<String> categories = List.of();
    private @Nullable Money threshold;
    private @Nullable Money minimumBasket;
    private int priority;
    private boolean exclusive;
    private CancelPolicy policy = CancelPolicy.KEEP;

    private TermsFixture(String code, PromotionKind kind) {
        this.code = code;
        this.kind = kind;
    }

    public static TermsFixture percent(String code, String percent) {
        TermsFixture terms = new TermsFixture(code, PromotionKind.PERCENT);
        terms.percent = new BigDecimal(percent);
        return terms;
    }

    public static TermsFixture amount(String code, String amount) {
        TermsFixture terms = new TermsFixture(code, PromotionKind.AMOUNT);
        terms.amount = inr(amount);
        return terms;
    }

    public static TermsFixture buy(String code, int buy, int get, GetChoice choice) {
        TermsFixture terms = new TermsFixture(code, PromotionKind.BUY_X_GET_Y);
        terms.buy = buy;
        terms.get = get;
        terms.choice = choice;
        return terms;
    }

    /** Percent off the units got. */
    public TermsFixture off(String percentOff) {
        percent = new BigDecimal(percentOff);
        return this;
    }

    public TermsFixture atMost(String amountOff) {
        amount = inr(amountOff);
        return this;
    }

    public TermsFixture skus(String... named) {
        skus = List.of(named);
        return this;
    }

    public TermsFixture categories(String... named) {
        categories = List.of(named);
        return this;
    }

    public TermsFixture from(String goods) {
        threshold = inr(goods);
        return this;
    }

    public TermsFixture basketOf(String goods) {
        minimumBasket = inr(goods);
        return this;
    }

    public TermsFixture priority(int value) {
        priority = value;
        return this;
    }

    public TermsFixture exclusive() {
        exclusive = true;
        return this;
    }

    public TermsFixture clawback() {
        policy = CancelPolicy.CLAWBACK;
        return this;
    }

    public PromotionTerms build() {
        return new PromotionTerms(
                code,
                kind,
                percent,
                amount,
                buy,
                get,
                choice,
                skus,
                categories,
                threshold,
                minimumBasket,
                priority,
                exclusive,
                policy);
    }

    public static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
