package org.handcart.validation.domain;

/**
 * What one evaluation has cost, so that no rule can hang an order: each step of the expression counts one, a regular
 * expression as much as its work. When the limit is passed, the evaluation ends with {@link Exceeded}.
 *
 * <p>Steps are counted on the evaluating thread; the functions of the language find the meter there.
 */
final class Meter {

    /** About a tenth of a second of work on a cold machine. */
    static final int LIMIT = 100_000;

    private static final ThreadLocal<Meter> RUNNING = new ThreadLocal<>();

    private long spent;

    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("the rule takes more than " + LIMIT + " steps", null, false, false);
        }
    }

    static Meter start() {
        Meter meter = new Meter();
        RUNNING.set(meter);
        return meter;
    }

    static void stop() {
        RUNNING.remove();
    }

    /** For functions of the language; free outside of an evaluation. */
    static void charge(long steps) {
        Meter meter = RUNNING.get();
        if (meter != null) {
            meter.spend(steps);
        }
    }

    void spend(long steps) {
        spent += steps;
        if (spent > LIMIT) {
            throw new Exceeded();
        }
    }

    long spent() {
        return spent;
    }
}
