package org.handcart.console.words;

import java.text.NumberFormat;
import java.util.Locale;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** How amounts are written: symbol, grouping, and exactly the digits of the currency. */
public final class Amounts {

    private static final char MINUS = '\u2212';

    private Amounts() {}

    /** Such as {@code ₹1,234.50}; empty for null. */
    public static String text(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        String amount = format.format(money.amount().abs());
        return money.isNegative() ? MINUS + amount : amount;
    }
}
