package org.handcart.api.order;

import java.util.List;
import org.handcart.checkout.Quote;
import org.handcart.checkout.QuotedFee;
import org.handcart.checkout.QuotedLine;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Money;
import org.handcart.validation.Finding;

/** What an order would cost, explained. {@code rules}: those of the organisation that it would break. */
public record QuoteView(
        String storeCode,
        String currency,
        List<QuotedLine> lines,
        List<Applied> promotions,
        List<SkippedPromotion> notApplied,
        List<QuotedFee> fees,
        Totals totals,
        Cod cod,
        List<Finding> rules) {

    /** A promotion that takes something off; {@code shares} in the order of the lines. */
    public record Applied(
            String code, Money amount, List<Money> shares, CancelPolicy cancelPolicy, List<String> derivation) {

        static Applied of(AppliedPromotion applied) {
            return new Applied(
                    applied.code(),
                    applied.amount(),
                    applied.shares(),
                    applied.terms().policy(),
                    applied.derivation());
        }
    }

    /** {@code total = items − discount + fees + tax that prices do not contain}. */
    public record Totals(Money items, Money discount, Money fees, Money tax, Money total) {}

    /** What would be collected at the door, in whole cash steps. */
    public record Cod(Money due) {}

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.storeCode(),
                quote.total().currency().getCurrencyCode(),
                quote.lines(),
                quote.applied().stream().map(Applied::of).toList(),
                quote.skipped(),
                quote.fees(),
                new Totals(quote.items(), quote.discount(), quote.feesTotal(), quote.tax(), quote.total()),
                new Cod(quote.codDue()),
                quote.rules());
    }
}
