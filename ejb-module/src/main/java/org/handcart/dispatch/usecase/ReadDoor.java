package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.usecase.DoorTerms;
import org.handcart.cod.DueChange;
import org.handcart.cod.UpiRequest;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.cod.usecase.UpiAtDoor;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.dispatch.DoorSheet;
import org.handcart.dispatch.DoorSheet.Effect;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.TakeBackCommand;
import org.handcart.order.TakeBackOutcome;
import org.handcart.order.TakenBackLine;
import org.handcart.order.TakenBackOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.TakeBackUnits;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** What a rider sees at a door. */
@Stateless
public class ReadDoor {

    private static final int MOST_EACH = 10;
    private static final int MOST_EFFECTS = 60;

    @EJB
    OrderQueries orders;

    @EJB
    DeliveryQueries deliveries;

    @EJB
    TakeBackUnits takeBackUnits;

    @EJB
    AdjustReceivable adjustReceivable;

    @EJB
    DoorTerms doorTerms;

    @EJB
    UpiAtDoor upiAtDoor;

    @Inject
    DoorGuard guard;

    /**
     * Computed the way a refusal is carried out, and nothing changes; waits for whoever changes the order right now.
     * Empty for an order that is not this rider's, unless the actor sees everybody's cash.
     */
    @Requires(Permission.COD_COLLECT)
    public Optional<DoorSheet> read(Actor actor, OrderId id) {
        Actor system = Actor.system(actor.org(), "dispatch", actor.correlationId());
        Optional<Delivery> delivery = guard.isOwn(actor, id) ? deliveries.find(actor, id) : Optional.empty();
        return delivery.flatMap(known -> orders.find(system, id.toString())
                .filter(order -> actor.seesStore(order.row().storeCode()))
                .map(order -> new Reading(system, order).sheet(known)));
    }

    /** One look at one order. */
    private final class Reading {
        private final Actor system;
        private final OrderDetail order;
        private final CancelTerms terms;
        private int effects;

        Reading(Actor system, OrderDetail order) {
            this.system = system;
            this.order = order;
            this.terms = doorTerms.of(system, order.row().id(), false);
        }

        DoorSheet sheet(Delivery delivery) {
            OrderId id = order.row().id();
            TakenBackOrder all = preview(List.of());
            Optional<UpiRequest> upi = upiAtDoor.request(system, id, order.row().orderNumber());
            boolean owes = order.codStatus().equals("PENDING") && order.codDue().isPositive();
            List<String> methods =
                    !owes ? List.of() : upi.isPresent() ? List.of("CASH", "UPI_QR", "MIXED") : List.of("CASH");
            return new DoorSheet(
                    id,
                    order.row().orderNumber(),
                    order.row().customerName(),
                    order.row().status(),
                    delivery.status(),
                    order.codStatus(),
                    order.codDue(),
                    order.codVersion(),
                    lines(all),
                    all == null ? null : whole(all),
                    methods,
                    upi.orElse(null),
                    upiAtDoor.refusals(system, id));
        }

        private List<DoorSheet.Line> lines(@Nullable TakenBackOrder all) {
            List<DoorSheet.Line> lines = new ArrayList<>();
            for (LineDetail line : order.lines()) {
                int refusable = all == null
                        ? 0
                        : all.lines().stream()
                                .filter(taken -> taken.line().equals(line.id()))
                                .mapToInt(TakenBackLine::quantity)
                                .sum();
                if (refusable > 0) {
                    lines.add(new DoorSheet.Line(
                            line.id(), line.sku(), line.name(), refusable, effects(line, refusable)));
                }
            }
            return List.copyOf(lines);
        }

        private List<Effect> effects(LineDetail line, int refusable) {
            List<Effect> steps = new ArrayList<>();
            for (int units = 1; units <= Math.min(refusable, MOST_EACH) && effects < MOST_EFFECTS; units++) {
                TakenBackOrder then = preview(List.of(new LineQuantity(line.id(), Quantity.of(units))));
                if (then != null) {
                    steps.add(effect(units, then, change(then).due().due()));
                    effects++;
                }
            }
            return List.copyOf(steps);
        }

        /** What is left of the due then is written off. */
        private Effect whole(TakenBackOrder all) {
            int units = all.lines().stream().mapToInt(TakenBackLine::quantity).sum();
            Money left = all.nothingLeft() && !order.codStatus().equals("COLLECTED")
                    ? Money.zero(order.codDue().currency())
                    : change(all).due().due();
            return effect(units, all, left);
        }

        private Effect effect(int units, TakenBackOrder then, Money due) {
            return new Effect(
                    units,
                    then.value(),
                    order.codDue().minus(due),
                    due,
                    change(then).refundable());
        }

        private DueChange change(TakenBackOrder then) {
            return adjustReceivable.preview(system, order.row().id(), then.totalNow());
        }

        private @Nullable TakenBackOrder preview(List<LineQuantity> lines) {
            TakeBackOutcome outcome = takeBackUnits.preview(
                    system, new TakeBackCommand(order.row().id(), lines, terms));
            return outcome instanceof TakeBackOutcome.TakenBack taken ? taken.order() : null;
        }
    }
}
