package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.CancelTerms;
import org.handcart.order.FeePolicy;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineTax;
import org.handcart.order.Milestone;
import org.handcart.order.OrderFixture;
import org.handcart.order.ReturnUnitsCommand;
import org.handcart.order.ReturnUnitsOutcome;
import org.handcart.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sequence of partial events on four lines of six units gives back the same: what was paid, to the minor unit (D3,
 * D6). A sequence is a path through the 7⁴ states "so many units of each line are gone"; the worth of the order must
 * depend on the state alone, whichever event leads there. So it is enough to try every event in every state once, and
 * all permutations are covered.
 */
class EveryPathTest {

    private static final int LINES = 4;
    private static final int UNITS = 6;
    private static final int STATES = 2_401;
    private static final long[] GROSS = {7727, 10_001, 1, 59_999};
    private static final long[] DISCOUNT = {1, 2273, 0, 333};

    @ParameterizedTest(name = "{0} {1}, tax on top: {2}")
    @CsvSource({
        "JPY, CANCEL, true",
        "INR, SHORT, true",
        "KWD, RETURN, true",
        "JPY, SHORT, false",
        "INR, RETURN, false",
        "KWD, CANCEL, false"
    })
    void endsWithExactlyWhatWasPaid(String currency, Event event, boolean onTop) {
        Map<List<Integer>, Money> worth = new HashMap<>();
        int[] none = new int[LINES];
        Money paid = reached(currency, onTop, none).total();
        remember(worth, none, paid);
        int tried = 0;
        for (int state = 0; state < STATES; state++) {
            int[] gone = gone(state);
            Money before = reached(currency, onTop, gone).total();
            remember(worth, gone, before);
            for (int line = 0; line < LINES; line++) {
                for (int units = 1; units <= UNITS - gone[line]; units++) {
                    TestOrder order = event.ready(reached(currency, onTop, gone), gone);
                    Money lost = event.happen(order, line, units);
                    assertThat(order.total()).isEqualTo(before.minus(lost));
                    int[] after = gone.clone();
                    after[line] += units;
                    remember(worth, after, order.total());
                    tried++;
                }
            }
        }
        assertThat(worth).hasSize(STATES);
        assertThat(tried).isEqualTo(28_812);
        assertThat(worth.get(List.of(UNITS, UNITS, UNITS, UNITS)).isZero()).isTrue();
    }

    /** The same state is worth the same, whatever led to it. */
    private static void remember(Map<List<Integer>, Money> worth, int[] gone, Money total) {
        List<Integer> state = Arrays.stream(gone).boxed().toList();
        Money known = worth.putIfAbsent(state, total);
        if (known != null && !known.equals(total)) {
            throw new AssertionError("%s is worth %s and %s".formatted(state, known, total));
        }
    }

    private static int[] gone(int state) {
        int[] gone = new int[LINES];
        for (int line = 0; line < LINES; line++) {
            gone[line] = state % (UNITS + 1);
            state /= UNITS + 1;
        }
        return gone;
    }

    /** An order of which so much was cancelled at once. */
    private static TestOrder reached(String currency, boolean onTop, int[] gone) {
        OrderFixture fixture = anOrder().in(currency).confirmed();
        for (int line = 0; line < LINES; line++) {
            Money net = Money.ofMinor(GROSS[line] - DISCOUNT[line], Currency.getInstance(currency));
            fixture.pricedLine(
                    "sku-" + line,
                    UNITS,
                    Money.ofMinor(GROSS[line], net.currency()),
                    Money.ofMinor(DISCOUNT[line], net.currency()),
                    new LineTax("CGST", new BigDecimal("2.5"), !onTop, part(net, 40)),
                    new LineTax("SGST", new BigDecimal("9"), !onTop, part(net, 11)));
        }
        TestOrder order = TestOrder.of(fixture.fee(
                "PACKAGING",
                new BigDecimal("11").movePointLeft(digits(currency)).toPlainString(),
                FeePolicy.PRORATE));
        List<LineQuantity> cancelled = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            if (gone[line] > 0) {
                cancelled.add(order.units(line, gone[line]));
            }
        }
        if (!cancelled.isEmpty()) {
            order.cancel(cancelled.toArray(LineQuantity[]::new));
        }
        return order;
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private static Money part(Money of, long one) {
        return Money.ofMinor(of.minor() / one, of.currency());
    }

    /** What takes units away. */
    enum Event {
        CANCEL {
            @Override
            Money happen(TestOrder order, int line, int units) {
                return order.cancel(line, units).value();
            }
        },
        SHORT {
            @Override
            TestOrder ready(TestOrder order, int[] gone) {
                return order.released();
            }

            @Override
            Money happen(TestOrder order, int line, int units) {
                return order.report(order.shorted(line, units)).value();
            }
        },
        RETURN {
            @Override
            TestOrder ready(TestOrder order, int[] gone) {
                order.released();
                for (int line = 0; line < LINES; line++) {
                    order.report(order.shipped(line, UNITS - gone[line]));
                }
                order.advance(Milestone.DELIVERED);
                return order;
            }

            @Override
            Money happen(TestOrder order, int line, int units) {
                ReturnUnitsOutcome outcome = order.order.takeReturn(
                        new ReturnUnitsCommand(
                                order.order.id(),
                                List.of(order.units(line, units)),
                                "CHANGED_MIND",
                                CancelTerms.keep(),
                                BigDecimal.ZERO,
                                Instant.MIN,
                                false),
                        NOON);
                return outcome.fold(taken -> taken.order().worth().value(), refused -> {
                    throw new AssertionError(refused.toString());
                });
            }
        };

        TestOrder ready(TestOrder order, int[] gone) {
            return order;
        }

        abstract Money happen(TestOrder order, int line, int units);
    }
}
