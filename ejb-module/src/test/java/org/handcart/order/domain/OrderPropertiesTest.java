package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.Milestone;
import org.handcart.order.OrderStatus;
import org.handcart.order.ReduceOutcome;
import org.handcart.shared.Money;

/** What holds for every order, whatever happens to it in whatever order. */
class OrderPropertiesTest {

    /** Any path of partial cancellations gives back exactly what was to be paid, fees included (D3, D7). */
    @Property(tries = 300)
    void partialCancellationsAddUpToTheTotal(
            @ForAll @IntRange(min = 1, max = 9) int one,
            @ForAll @IntRange(min = 1, max = 9) int other,
            @ForAll @LongRange(min = 0, max = 99_999) long netOne,
            @ForAll @LongRange(min = 0, max = 99_999) long netOther,
            @ForAll Random random) {
        TestOrder order = TestOrder.of(anOrder()
                .confirmed()
                .line("A", one, minor(netOne))
                .line("B", other, minor(netOther))
                .fee("DELIVERY", "25.00"));
        Money all = order.total();
        Money given = Money.zero(all.currency());
        int[] left = {one, other};
        while (left[0] + left[1] > 0) {
            int line = left[0] == 0 ? 1 : left[1] == 0 ? 0 : random.nextInt(2);
            int units = 1 + random.nextInt(left[line]);
            left[line] -= units;
            given = given.plus(order.cancel(line, units).value());
            assertThat(order.total()).isEqualTo(all.minus(given));
        }
        assertThat(given).isEqualTo(all);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    /** The reports of one history end in the same place in every order, with repeats (D22). */
    @Property(tries = 500)
    void reportsMayComeInAnyOrder(@ForAll @IntRange(min = 1, max = 8) int units, @ForAll Random random) {
        int shorted = random.nextInt(units + 1);
        int shipped = units - shorted;
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", units, "77.26")).released();
        List<LineProgress> reports = new ArrayList<>();
        for (int figure = 1; figure <= shipped; figure++) {
            reports.add(order.picked(0, figure));
            reports.add(order.packed(0, figure));
            reports.add(order.shipped(0, figure));
        }
        for (int figure = 1; figure <= shorted; figure++) {
            reports.add(order.shorted(0, figure));
        }
        reports.addAll(List.copyOf(reports));
        Collections.shuffle(reports, random);

        for (LineProgress report : reports) {
            OrderStatus before = order.status();
            assertThat(order.report(report).shifts()).allMatch(shift -> shift.discrepancy() == null);
            assertNeverBack(before, order.status());
        }

        LineQuantities line = order.line(0);
        assertThat(line.out()).isEqualTo(shipped);
        assertThat(line.shorted()).isEqualTo(shorted);
        assertThat(TestOrder.conserves(line)).isTrue();
    }

    /** Whatever is asked or claimed, sensible or not: no unit is lost or made, and the order never moves back. */
    @Property(tries = 500)
    void unitsAreConservedAndStatusOnlyMovesOn(@ForAll @IntRange(min = 1, max = 6) int units, @ForAll Random random) {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", units, "77.26").line("B", 3, "10.00"));
        Money all = order.total();
        for (int step = 0; step < 25; step++) {
            OrderStatus before = order.status();
            anything(order, random);
            assertThat(order.order.quantities()).allMatch(TestOrder::conserves);
            assertThat(order.total().isNegative()).isFalse();
            assertThat(order.total()).isLessThanOrEqualTo(all);
            assertNeverBack(before, order.status());
        }
    }

    private static void anything(TestOrder order, Random random) {
        int line = random.nextInt(2);
        int figure = random.nextInt(9) - 1;
        switch (random.nextInt(8)) {
            case 0 -> order.released();
            case 1 -> order.report(order.picked(line, figure));
            case 2 -> order.report(order.packed(line, figure));
            case 3 -> order.report(order.shipped(line, figure));
            case 4 -> order.report(order.shorted(line, figure));
            case 5 -> order.report(order.agreed(line, figure));
            case 6 -> order.order.letGo(List.of(order.units(line, random.nextInt(3))), NOON);
            default -> reduceOrAdvance(order, random, line);
        }
    }

    private static void reduceOrAdvance(TestOrder order, Random random, int line) {
        if (random.nextBoolean()) {
            List<Object> before = order.everything();
            ReduceOutcome outcome = order.reduce(
                    random.nextBoolean(), random.nextBoolean(), false, order.units(line, 1 + random.nextInt(4)));
            if (outcome instanceof ReduceOutcome.Refused) {
                assertThat(order.everything()).isEqualTo(before);
            }
        } else {
            order.advance(Milestone.values()[random.nextInt(Milestone.CLOSED.ordinal())]);
        }
    }

    private static void assertNeverBack(OrderStatus before, OrderStatus after) {
        assertThat(before == after || before.mayBecome(after))
                .as(before + " → " + after)
                .isTrue();
    }

    private static String minor(long amount) {
        return java.math.BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
