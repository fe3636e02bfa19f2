package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.dispatch.DoorSheet;
import org.handcart.dispatch.DoorSheet.Effect;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** Mission 4: what the rider's phone shows is what a refusal then does. */
class DoorSheetIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;

    @Test
    void showsWhatEachUnitWouldTakeOffTheDue() {
        OrderId order = breakfast("0.00");

        DoorSheet sheet = read(door.ravi, order).orElseThrow();

        assertThat(sheet.due()).isEqualTo(inr("475.00"));
        assertThat(sheet.lines()).extracting(DoorSheet.Line::refusable).containsExactly(3, 1);
        assertThat(sheet.lines().get(0).effects())
                .extracting(Effect::due)
                .containsExactly(inr("355.00"), inr("235.00"), inr("115.00"));
        assertThat(sheet.lines().get(0).effects())
                .extracting(Effect::off)
                .containsExactly(inr("120.00"), inr("240.00"), inr("360.00"));
        assertThat(sheet.lines().get(1).effects()).extracting(Effect::due).containsExactly(inr("395.00"));
        assertThat(Objects.requireNonNull(sheet.nothingTaken()).due()).isEqualTo(inr("0.00"));
        assertThat(sheet.methods()).containsExactly("CASH");
    }

    @Test
    void changesNothingAndIsWhatARefusalThenDoes() {
        OrderId order = breakfast("150.00");
        DoorSheet before = read(door.ravi, order).orElseThrow();
        assertThat(read(door.ravi, order)).contains(before);

        Effect promised = Objects.requireNonNull(before.nothingTaken());
        var refusal =
                DoorBench.done(door.refuse(order, RefusalReason.CHANGED_MIND)).refusal();

        assertThat(refusal.due()).isEqualTo(promised.due());
        assertThat(refusal.refund()).isEqualTo(promised.refund());
        DoorSheet after = read(door.ravi, order).orElseThrow();
        assertThat(after.lines()).isEmpty();
        assertThat(after.nothingTaken()).isNull();
        assertThat(after.refusals()).hasSize(1);
        assertThat(after.methods()).isEmpty();
    }

    @Test
    void offersUpiForTheDueOfNow() {
        HousePolicy house =
                new HousePolicy(Currency.getInstance("INR"), null, false, null, false, 0, "shop@bank", "Shop", 0);
        spine.bench.run(
                spine.admin, () -> spine.bench.get(MaintainCodPolicy.class).put(spine.admin, house));
        OrderId order = breakfast("0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));

        DoorSheet sheet = read(door.ravi, order).orElseThrow();

        assertThat(sheet.methods()).containsExactly("CASH", "UPI_QR", "MIXED");
        assertThat(Objects.requireNonNull(sheet.upi()).link())
                .contains("am=355.00")
                .contains("V2&");
    }

    @Test
    void isTheRidersOwn() {
        OrderId order = breakfast("0.00");
        Actor elsewhere = new Actor(spine.org, "ravi", Set.of(Role.DELIVERY_PARTNER), Set.of("QC-002"), "test");

        assertThat(read(door.rider("meena"), order)).isEmpty();
        assertThat(read(elsewhere, order)).isEmpty();
        assertThat(read(spine.admin, order)).isPresent();
    }

    private Optional<DoorSheet> read(Actor actor, OrderId order) {
        return spine.bench.in(actor, () -> spine.bench.get(ReadDoor.class).read(actor, order));
    }

    private OrderId breakfast(String prepaid) {
        return door.atTheDoor(
                anOrder()
                        .line("MILK-1L", 3, "360.00")
                        .line("BREAD", 1, "80.00")
                        .fee("DELIVERY", "25.00")
                        .fee("COD", "10.00"),
                prepaid);
    }
}
