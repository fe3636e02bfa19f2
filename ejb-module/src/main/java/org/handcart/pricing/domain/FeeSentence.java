package org.handcart.pricing.domain;

import java.math.BigDecimal;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.domain.FeeRules.Asked;
import org.handcart.shared.Money;

/** Says in one sentence why a fee is asked for. */
final class FeeSentence {

    private FeeSentence() {}

    static String of(String code, Dated<FeeTerms> entry, Asked asked, Money delivery, Money amount) {
        FeeTerms terms = entry.terms();
        StringBuilder why = new StringBuilder("Rule ")
                .append(code)
                .append(" of ")
                .append(entry.scope())
                .append(" asks for ")
                .append(amount);
        BigDecimal multiplier = terms.multiplier();
        if (multiplier != null) {
            why.append(" (").append(terms.amount()).append(" and the delivery fee of ");
            why.append(delivery)
                    .append(" × ")
                    .append(multiplier.toPlainString())
                    .append(')');
        }
        if (terms.freeFrom() != null) {
            why.append(", because goods of ").append(asked.goods());
            why.append(" are below ").append(terms.freeFrom());
        }
        if (!terms.windows().isEmpty()) {
            why.append(", because ")
                    .append(asked.at()
                            .atZone(asked.zone())
                            .toLocalTime()
                            .withNano(0)
                            .withSecond(0));
            why.append(" in ").append(asked.zone()).append(" is within its hours");
        }
        return why.append('.').toString();
    }
}
