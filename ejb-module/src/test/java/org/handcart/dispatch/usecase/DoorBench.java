package org.handcart.dispatch.usecase;

import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalCommand.DoorPayment;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;

/** A rider at a door: the journeys to it, and what the rider may say there. */
final class DoorBench {

    final SpineBench spine = new SpineBench().stock("MILK-1L", 50).stock("BREAD", 50);
    final Actor ravi = rider("ravi");

    Actor rider(String name) {
        return new Actor(spine.org, name, Set.of(Role.DELIVERY_PARTNER), Set.of(), "test");
    }

    /** Everything is shipped and with ravi. */
    OrderId atTheDoor(OrderFixture order, String prepaid) {
        OrderId id = spine.release(spine.place(order, prepaid));
        payTheRestAtTheDoor(id);
        List<WarehouseLine> lines = new ArrayList<>();
        spine.detail(id)
                .lines()
                .forEach(line -> lines.add(shipped(line.id(), line.quantities().ordered())));
        spine.report(id, 1, "SHIP", lines.toArray(WarehouseLine[]::new));
        report(id, "ASSIGNED");
        report(id, "PICKED_UP");
        report(id, "IN_TRANSIT");
        return id;
    }

    /** As checkout plans it: what is not prepaid is a tender of its own, captured when it is collected. */
    void payTheRestAtTheDoor(OrderId order) {
        Money due = due(order);
        if (due.isPositive()) {
            spine.bench.in(
                    spine.org,
                    em -> em.createNativeQuery(
                                    "insert into payment.tender (org_id, id, order_id, position, type, currency, amount_minor, status)"
                                            + " values (?1, ?2, ?3, 9, 'COD', 'INR', ?4, 'AT_DOOR')")
                            .setParameter(1, spine.org.value())
                            .setParameter(2, Ids.next())
                            .setParameter(3, order.value())
                            .setParameter(4, due.minor())
                            .executeUpdate());
        }
    }

    String report(OrderId order, String type) {
        DeliveryEvent event = new DeliveryEvent("d-" + Ids.next(), order, type, "ravi", spine.now());
        return spine.bench.in(
                spine.system, () -> spine.bench.get(RecordDeliveryEvent.class).record(spine.system, event));
    }

    DoorRefusalOutcome refuse(OrderId order, RefusalReason reason, LineQuantity... lines) {
        return refuse(ravi, order, reason, null, lines);
    }

    DoorRefusalOutcome refuse(
            Actor actor, OrderId order, RefusalReason reason, @Nullable DoorPayment payment, LineQuantity... lines) {
        DoorRefusalCommand command = new DoorRefusalCommand(
                order, actor.name(), reason, null, List.of(lines), version(order), payment, spine.now());
        return refuse(actor, command);
    }

    DoorRefusalOutcome refuse(Actor actor, DoorRefusalCommand command) {
        return spine.bench.in(actor, () -> spine.bench.get(RefuseAtDoor.class).refuse(actor, command));
    }

    CollectOutcome collect(OrderId order, String amount, int version, String method) {
        CollectCommand command =
                new CollectCommand(order, "ravi", inr(amount), version, method, "PIN", "1234", spine.now());
        return spine.bench.in(
                ravi, () -> spine.bench.get(ConfirmCollection.class).confirm(ravi, command));
    }

    LineQuantity units(OrderId order, int line, int quantity) {
        OrderLineId id = spine.line(order, line);
        return new LineQuantity(id, Quantity.of(quantity));
    }

    Money due(OrderId order) {
        return spine.detail(order).codDue();
    }

    int version(OrderId order) {
        return spine.detail(order).codVersion();
    }

    /** Debits less credits of one account over the journal of an order. */
    Money balance(OrderId order, String account) {
        return spine
                .bench
                .in(spine.admin, () -> spine.bench.get(CodQueries.class).postings(spine.admin, order))
                .stream()
                .filter(posting -> posting.account().equals(account))
                .map(posting -> posting.amount())
                .reduce(inr("0.00"), Money::plus);
    }

    static DoorRefusalOutcome.Done done(DoorRefusalOutcome outcome) {
        return outcome.fold(it -> it, refused -> {
            throw new AssertionError(refused);
        });
    }

    static DoorRefusalOutcome.Refused refused(DoorRefusalOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done);
                },
                it -> it);
    }
}
