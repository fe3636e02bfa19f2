package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.List;
import org.handcart.checkout.Quote;
import org.handcart.checkout.QuotedFee;
import org.handcart.checkout.QuotedLine;
import org.handcart.checkout.domain.Priced.PricedBasket;
import org.handcart.checkout.domain.Priced.PricedFee;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.order.NewBundle;
import org.handcart.order.NewLine;
import org.handcart.shared.Money;
import org.handcart.validation.Finding;
import org.jspecify.annotations.Nullable;

/** A priced basket in words and sums. */
public final class Explanation {

    private final PricedBasket basket;
    private final Money zero;

    private Explanation(PricedBasket basket) {
        this.basket = basket;
        this.zero = Money.zero(basket.total().currency());
    }

    /**
     * @param codDue what is collected at the door
     * @param rules those of the organisation that the order would break
     */
    public static Quote of(PricedBasket basket, String storeCode, Money codDue, List<Finding> rules) {
        return new Explanation(basket).quote(storeCode, codDue, rules);
    }

    private Quote quote(String storeCode, Money codDue, List<Finding> rules) {
        List<QuotedLine> lines = new ArrayList<>(basket.lines().size());
        Money items = zero;
        Money discount = zero;
        Money tax = zero;
        for (int i = 0; i < basket.lines().size(); i++) {
            NewLine line = basket.lines().get(i);
            lines.add(line(line, basket.requestLines().get(i)));
            items = items.plus(line.gross());
            discount = discount.plus(line.discount());
            tax = tax.plus(line.tax());
        }
        Money fees = zero;
        for (PricedFee fee : basket.fees()) {
            fees = fees.plus(fee.fee().amount());
        }
        return new Quote(
                storeCode,
                lines,
                basket.promoted().applied(),
                basket.promoted().skipped(),
                basket.fees().stream().map(Explanation::fee).toList(),
                items,
                discount,
                fees,
                tax,
                basket.total(),
                codDue,
                rules);
    }

    private static QuotedFee fee(PricedFee priced) {
        String why = priced.why();
        return new QuotedFee(
                priced.fee().type(),
                priced.fee().amount(),
                priced.fee().refundPolicy(),
                why == null ? "the request names it" : why);
    }

    private QuotedLine line(NewLine line, int requestLine) {
        NewBundle bundle = bundle(line);
        return new QuotedLine(
                requestLine,
                line.sku(),
                line.name(),
                bundle == null ? null : bundle.sku(),
                line.quantity().value(),
                line.unitPrice(),
                line.gross(),
                line.discounts(),
                line.taxes(),
                line.net(),
                line.total(),
                derivation(line, bundle));
    }

    private @Nullable NewBundle bundle(NewLine line) {
        return basket.bundles().stream()
                .filter(bundle -> bundle.id().equals(line.bundleId()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> derivation(NewLine line, @Nullable NewBundle bundle) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                bundle == null
                        ? "%d × %s = %s".formatted(line.quantity().value(), text(line.unitPrice()), text(line.gross()))
                        : "%s of the %s for %d × %s, by list price"
                                .formatted(
                                        text(line.gross()),
                                        text(bundle.price()),
                                        bundle.quantity().value(),
                                        bundle.sku()));
        for (LineDiscount share : line.discounts()) {
            sentences.add("%s takes off %s".formatted(share.code(), text(share.amount())));
        }
        for (LineTax tax : line.taxes()) {
            sentences.add("%s %s %%%s is %s"
                    .formatted(
                            tax.component(),
                            tax.rate().toPlainString(),
                            tax.inclusive() ? " inside the price" : " on top",
                            text(tax.amount())));
        }
        sentences.add("to pay " + text(line.total()));
        return List.copyOf(sentences);
    }

    private static String text(Money amount) {
        return amount.amount().toPlainString();
    }
}
