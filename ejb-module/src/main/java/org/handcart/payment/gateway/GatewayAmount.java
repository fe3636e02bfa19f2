package org.handcart.payment.gateway;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.handcart.shared.Money;

/**
 * How each gateway counts money (D1). Inside, an amount is in the minor units of ISO 4217; on the way out it becomes
 * what the gateway's own documentation asks for, and what the gateway cannot express exactly is refused before anything
 * is sent, never rounded.
 */
enum GatewayAmount {
    /**
     * docs.stripe.com/currencies: sixteen currencies without decimals are sent as they are, the ariary among them,
     * which has two by ISO; the krona and the Ugandan shilling have none any more and are still sent in hundredths; the
     * dinars and the rial are sent in thousandths whose last digit is zero. Forint and Taiwan dollar differ in payouts
     * only.
     */
    STRIPE(Map.of("MGA", 0, "ISK", 2, "UGX", 2), Set.of("BHD", "JOD", "KWD", "OMR", "TND"), true),

    /** docs.adyen.com/development-resources/currency-codes: ISO but for the four it marks as different. */
    ADYEN(
            Map.of("CLP", 2, "CVE", 0, "IDR", 0, "ISK", 2),
            Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"),
            false),

    /** Decimal strings; three currencies "do not support decimals". */
    PAYPAL(Map.of("HUF", 0, "TWD", 0), Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), false),

    /** razorpay.com/docs: the smallest unit; of three-decimal currencies the last digit must be zero. */
    RAZORPAY(Map.of(), Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), true);

    private static final int TENS = 10;

    /** Without a minor unit by ISO and of no use for payments: funds codes and units of account. */
    private static final Set<String> NOT_CASH = Set.of("UYI", "CLF", "UYW");

    private final Map<String, Integer> different;
    private final Set<String> thousandths;
    private final boolean wholeHundredths;

    GatewayAmount(Map<String, Integer> different, Set<String> thousandths, boolean wholeHundredths) {
        this.different = different;
        this.thousandths = thousandths;
        this.wholeHundredths = wholeHundredths;
    }

    /**
     * The integer that the gateway takes.
     *
     * @throws Inexpressible when there is none that means exactly this amount
     */
    long units(Money amount) {
        Currency currency = amount.currency();
        int digits = digits(currency);
        long units = scaled(amount, digits);
        if (wholeHundredths && digits == 3 && units % TENS != 0) {
            throw new Inexpressible(
                    "%s takes %s in steps of 0.010; %s cannot be sent exactly".formatted(this, currency, amount));
        }
        return units;
    }

    /** The decimal string that the gateway takes: {@code 25.75}, {@code 5800}, {@code 1.234}. */
    String decimal(Money amount) {
        int digits = digits(amount.currency());
        return BigDecimal.valueOf(scaled(amount, digits), digits).toPlainString();
    }

    /** What the gateway's integer means. */
    Money money(long units, Currency currency) {
        return money(BigDecimal.valueOf(units, digits(currency)), currency);
    }

    /**
     * What the gateway's decimal means.
     *
     * @throws Inexpressible when it has digits that the currency does not have
     */
    Money money(BigDecimal amount, Currency currency) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException excess) {
            throw new Inexpressible("%s named %s %s".formatted(this, amount.toPlainString(), currency), excess);
        }
    }

    private int digits(Currency currency) {
        String code = currency.getCurrencyCode();
        Integer own = different.get(code);
        if (own != null) {
            return own;
        }
        int iso = currency.getDefaultFractionDigits();
        if (NOT_CASH.contains(code) || iso > 3 || (iso == 3 && !thousandths.contains(code))) {
            throw new Inexpressible("%s does not take %s".formatted(this, code));
        }
        return iso;
    }

    private long scaled(Money amount, int digits) {
        try {
            return amount.amount().movePointRight(digits).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Inexpressible(
                    "%s takes %s with %d decimals; %s cannot be sent exactly"
                            .formatted(this, amount.currency(), digits, amount),
                    fraction);
        }
    }

    /** The gateway has no way to say exactly this amount; nothing was sent. */
    static final class Inexpressible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Inexpressible(String message) {
            super(message);
        }

        Inexpressible(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
