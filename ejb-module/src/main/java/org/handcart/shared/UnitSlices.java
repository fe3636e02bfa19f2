package org.handcart.shared;

import java.math.BigInteger;

/**
 * What single units of a line are worth (D3). The value of units {@code (from, to]} is {@code R(to) − R(from)} with
 * {@code R(k) = round half up (total · k / units)}, so any sequence of partial refunds adds up to the total exactly.
 *
 * @param total the frozen amount of the whole line; not negative
 * @param units the number of units it covers, 1 or more
 */
public record UnitSlices(Money total, int units) {

    public UnitSlices {
        if (units < 1) {
            throw new IllegalArgumentException("a line needs at least one unit");
        }
        if (total.isNegative()) {
            throw new IllegalArgumentException("cannot slice a negative amount: " + total);
        }
    }

    /**
     * @param gone units that left the line before, whatever the way (cancelled, short, returned)
     * @param count how many more leave now; {@code gone + count} is at most {@code units}
     */
    public Money value(int gone, int count) {
        if (gone < 0 || count < 0 || gone + count > units) {
            throw new IllegalArgumentException("units %d..%d of %d".formatted(gone, gone + count, units));
        }
        return upTo(gone + count).minus(upTo(gone));
    }

    /** {@code R(k)}: what the first {@code k} units are worth together. */
    private Money upTo(int k) {
        BigInteger n = BigInteger.valueOf(units);
        BigInteger doubled = BigInteger.valueOf(total.minor())
                .multiply(BigInteger.valueOf(k))
                .shiftLeft(1)
                .add(n);
        return new Money(doubled.divide(n.shiftLeft(1)).longValueExact(), total.currency());
    }

    /** How {@link #value} came about, for the refund explainer. */
    public String derivation(int gone, int count) {
        return "units %d..%d of %d: %s − %s"
                .formatted(
                        gone,
                        gone + count,
                        units,
                        upTo(gone + count).amount().toPlainString(),
                        upTo(gone).amount().toPlainString());
    }
}
