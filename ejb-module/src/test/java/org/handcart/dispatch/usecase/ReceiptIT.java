package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;
import static org.handcart.testing.SpineBench.shipped;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.Collection;
import org.handcart.cod.Receipt;
import org.handcart.cod.usecase.PrintReceipt;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receipt of an order that came with less than was ordered. */
class ReceiptIT {

    private final SpineBench spine = new SpineBench();
    private final Actor ravi = rider("ravi");

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 20).stock("EGGS-6", 20);
    }

    @Test
    void addsUpToWhatWasPaidForWhatWasBrought() {
        Receipt receipt =
                print(ravi, collected("77.26", "100.00", "0.00", "152.00")).orElseThrow();

        // three for 77.26, one of them missing: the slices that are left are 25.76 and 25.75
        assertThat(receipt.lines()).extracting(Receipt.Line::units).containsExactly(2, 1);
        assertThat(receipt.lines()).extracting(Receipt.Line::total).containsExactly(inr("51.51"), inr("100.00"));
        assertThat(receipt.copy()).isZero();
        assertThat(receipt.due()).isEqualTo(inr("152.00"));
        assertThat(receipt.rounding()).isEqualTo(inr("0.49"));
        assertThat(receipt.paidBefore()).isEqualTo(inr("0.00"));
        assertThat(receipt.adjustment()).isEqualTo(inr("0.00"));
        assertAddsUp(receipt);
    }

    @Test
    void showsWhatWasPaidBefore() {
        Receipt receipt =
                print(ravi, collected("77.26", "100.00", "50.00", "102.00")).orElseThrow();

        assertThat(receipt.paidBefore()).isEqualTo(inr("50.00"));
        assertAddsUp(receipt);
    }

    @Test
    void saysThatItIsACopyAndIsShownToNoOtherRider() {
        Collection collection = collected("77.26", "100.00", "0.00", "152.00");

        assertThat(print(rider("sita"), collection)).isEmpty();
        assertThat(print(new Actor(spine.org, "m", Set.of(Role.STORE_MANAGER), Set.of("QC-9"), "t"), collection))
                .isEmpty();
        assertThat(print(ravi, collection).orElseThrow().copy()).isZero();
        assertThat(print(spine.admin, collection).orElseThrow().copy()).isEqualTo(1);
        assertThat(print(ravi, collection).orElseThrow().copy()).isEqualTo(2);
        assertThat(spine.bench.in(
                        ravi, () -> spine.bench.get(PrintReceipt.class).print(ravi, UUID.randomUUID())))
                .isEmpty();
    }

    private static void assertAddsUp(Receipt receipt) {
        Money fees = receipt.fees().stream().map(Receipt.Fee::amount).reduce(inr("0.00"), Money::plus);
        assertThat(receipt.goods()
                        .plus(fees)
                        .plus(receipt.adjustment())
                        .minus(receipt.paidBefore())
                        .plus(receipt.rounding()))
                .isEqualTo(receipt.due());
    }

    private Collection collected(String milk, String eggs, String prepaid, String paid) {
        OrderFixture fixture = anOrder().line("MILK-1L", 3, milk).line("EGGS-6", 1, eggs);
        OrderId order = spine.release(spine.place(fixture, prepaid));
        spine.report(order, 1, "SHORT", missing(spine.line(order, 1), 1));
        spine.report(order, 2, "SHIP", shipped(spine.line(order, 1), 2), shipped(spine.line(order, 2), 1));
        DeliveryEvent pickedUp = new DeliveryEvent("d-" + Ids.next(), order, "PICKED_UP", "ravi", spine.now());
        spine.bench.in(
                spine.system, () -> spine.bench.get(RecordDeliveryEvent.class).record(spine.system, pickedUp));
        CollectCommand command = new CollectCommand(
                order, "ravi", inr(paid), spine.detail(order).codVersion(), "CASH", "PIN", "1", spine.now());
        return spine.bench
                .in(ravi, () -> spine.bench.get(ConfirmCollection.class).confirm(ravi, command))
                .fold(collected -> collected.collection(), refused -> {
                    throw new AssertionError(refused);
                });
    }

    private Optional<Receipt> print(Actor actor, Collection collection) {
        return spine.bench.in(actor, () -> spine.bench.get(PrintReceipt.class).print(actor, collection.id()));
    }

    private Actor rider(String name) {
        return new Actor(spine.org, name, Set.of(Role.DELIVERY_PARTNER), Set.of(), "test");
    }
}
