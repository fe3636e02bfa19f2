package org.handcart.cancellation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.handcart.cancellation.Cancellable.Group;
import org.handcart.cancellation.Cancellable.Way;
import org.handcart.order.LineQuantities;
import org.handcart.order.Reach;
import org.junit.jupiter.api.Test;

/** D12: which units may go in which way. */
class UnitGroupsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Window USUAL = new Window(Reach.PICKED, null);

    @Test
    void tellsTheFiveWaysApart() {
        LineQuantities units = units(1, 2, 3, 1, 2, 4, 5, 2);

        assertThat(UnitGroups.of(units, USUAL)).isEqualTo(new UnitGroups(3, 2, 2, 2, 9));
        assertThat(UnitGroups.of(units, new Window(Reach.FREE, null))).isEqualTo(new UnitGroups(3, 0, 4, 2, 9));
        assertThat(UnitGroups.of(units, new Window(Reach.PACKED, null))).isEqualTo(new UnitGroups(3, 4, 0, 2, 9));
        assertThat(UnitGroups.of(units, new Window(Reach.NOTHING, NOON))).isEqualTo(new UnitGroups(0, 0, 7, 2, 9));
    }

    /** D12's example: delivered 2, packed 1, reserved 2. */
    @Test
    void saysWhyOfEachGroupThatHasUnits() {
        assertThat(UnitGroups.of(units(0, 2, 0, 0, 1, 0, 2, 0), USUAL).told(USUAL))
                .extracting(Group::way)
                .containsExactly(Way.FREE, Way.WITH_OVERRIDE, Way.NEVER);
        assertThat(UnitGroups.of(units(0, 2, 0, 0, 0, 0, 0, 0), new Window(Reach.NOTHING, NOON))
                        .told(new Window(Reach.NOTHING, NOON)))
                .singleElement()
                .satisfies(group -> assertThat(group.why()).contains("2026-11-20T12:00:00Z"));
    }

    @Test
    void conservesTheUnitsOfTheLineWhateverTheWindow() {
        Random random = new Random(12);
        for (int i = 0; i < 10_000; i++) {
            int[] in = random.ints(7, 0, 6).toArray();
            int inWarehouse = in[2] + in[3] + in[4];
            LineQuantities units =
                    units(in[0], in[1], in[2], in[3], in[4], in[5], in[6], random.nextInt(inWarehouse + 1));
            Reach reach = Reach.values()[random.nextInt(Reach.values().length)];
            UnitGroups groups = UnitGroups.of(units, new Window(reach, null));

            assertThat(groups.free() + groups.byRequest() + groups.withOverride() + groups.waiting() + groups.never())
                    .isEqualTo(units.ordered());
            assertThat(groups.free() + groups.byRequest()).isEqualTo(units.takeable(reach));
            assertThat(Math.min(Math.min(groups.byRequest(), groups.withOverride()), groups.waiting()))
                    .isNotNegative();
        }
    }

    private static LineQuantities units(
            int open, int reserved, int released, int picked, int packed, int out, int delivered, int held) {
        int ordered = open + reserved + released + picked + packed + out + delivered;
        return new LineQuantities(
                ordered, open, reserved, released, picked, packed, out, delivered, 0, 0, 0, held, 0, 0);
    }
}
