package org.handcart.shared;

/**
 * A number of whole units, never negative.
 *
 * @param value 0 or more
 */
public record Quantity(int value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);

    public Quantity {
        if (value < 0) {
            throw new IllegalArgumentException("quantity below zero: " + value);
        }
    }

    public static Quantity of(int value) {
        return new Quantity(value);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(value, other.value));
    }

    /** @throws IllegalArgumentException when the result would be below zero */
    public Quantity minus(Quantity other) {
        return new Quantity(value - other.value);
    }

    public Quantity min(Quantity other) {
        return value <= other.value ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
