package org.handcart.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * An amount of one currency, exact to its minor unit (D1).
 *
 * <p>Kept as whole minor units, so equality is right and nothing can round. An amount with more digits than ISO 4217
 * gives the currency is refused, never rounded. Arithmetic that leaves the range of {@code long} throws {@link
 * ArithmeticException}. Division exists only in {@link Allocation} and {@link UnitSlices}.
 *
 * @param minor the amount in minor units (paise, cents, yen); may be negative
 * @param currency a currency with a defined minor unit
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final int MAX_DIGITS = 19;

    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /**
     * @throws IllegalArgumentException when the amount has more fraction digits than the currency, or is too large
     */
    public static Money of(BigDecimal amount, Currency currency) {
        if (amount.precision() > MAX_DIGITS || Math.abs((long) amount.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("amount has too many digits");
        }
        int digits = currency.getDefaultFractionDigits();
        BigInteger minor;
        try {
            minor = amount.movePointRight(digits).toBigIntegerExact();
        } catch (ArithmeticException excess) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more digits than " + currency + " allows", excess);
        }
        if (minor.bitLength() > 63) {
            throw new IllegalArgumentException("amount is too large");
        }
        return new Money(minor.longValue(), currency);
    }

    /** As {@link #of(BigDecimal, Currency)}, from a plain decimal such as {@code "25.75"}. */
    public static Money of(String amount, String currency) {
        if (amount.length() > MAX_DIGITS + 2) {
            throw new IllegalArgumentException("amount has too many digits");
        }
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The amount at exactly the currency's scale: {@code 25.75}, {@code 5800}, {@code 1.234}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(minor, quantity.value()), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This amount, or zero when it is negative. */
    public Money orZero() {
        return minor < 0 ? zero(currency) : this;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** @throws CurrencyMismatch when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    /** Such as {@code INR 25.75}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }
}
