package org.handcart.order.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.MovedUnits;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.OrderWorth;
import org.handcart.order.TakeBackCommand;
import org.handcart.order.TakeBackOutcome;
import org.handcart.order.TakenBackLine;
import org.handcart.order.TakenBackOrder;

/** An order at the door: what of it is not taken. */
final class Doorstep {

    private final Order order;

    Doorstep(Order order) {
        this.order = order;
    }

    TakeBackOutcome takeBack(TakeBackCommand command, Instant at) {
        return decide(command, plan -> {
            OrderStatus before = order.status;
            List<TakenBackLine> taken = plan.lines();
            OrderWorth worth = plan.worth();
            plan.carryOut();
            order.amounts.withhold(plan.withholding().after().minor());
            order.amounts.fallBy(plan.value().minor());
            order.changed(at);
            order.tell(Departed.event(order, null, plan.items(), worth, before, at));
            return answer(plan, taken, worth);
        });
    }

    TakeBackOutcome preview(TakeBackCommand command) {
        return decide(command, plan -> answer(plan, plan.lines(), plan.worth()));
    }

    private TakeBackOutcome decide(TakeBackCommand command, Function<RefusalPlan, TakenBackOrder> then) {
        Map<OrderLineId, Integer> there = withRider();
        Map<OrderLineId, Integer> wanted = command.lines().isEmpty() ? there : wanted(command.lines());
        List<MovedUnits> possible = RefusalPlan.possible(order.lines, there);
        for (OrderLineId line : wanted.keySet()) {
            if (order.line(line) == null) {
                return new TakeBackOutcome.Refused(
                        TakeBackOutcome.Reason.UNKNOWN_LINE, "the order has no line " + line, possible);
            }
        }
        TakeBackOutcome.Reason refusal = RefusalPlan.refusal(wanted, there);
        if (refusal != null) {
            return new TakeBackOutcome.Refused(refusal, "the rider does not have these units with them", possible);
        }
        RefusalPlan plan = RefusalPlan.of(
                order.lines, order.fees(), order.withheld(order), order.total(), wanted, command.terms());
        return new TakeBackOutcome.TakenBack(then.apply(plan));
    }

    private TakenBackOrder answer(RefusalPlan plan, List<TakenBackLine> taken, OrderWorth worth) {
        return new TakenBackOrder(
                order.id(),
                order.storeCode,
                taken,
                worth,
                order.status,
                plan.nothingLeft(),
                withRider().isEmpty());
    }

    private Map<OrderLineId, Integer> withRider() {
        return RefusalPlan.withRider(order.lines, order.milestone.compareTo(Milestone.PICKED_UP) >= 0);
    }

    /** @throws IllegalArgumentException for a line named twice, or with no units */
    private static Map<OrderLineId, Integer> wanted(List<LineQuantity> lines) {
        Map<OrderLineId, Integer> wanted = new LinkedHashMap<>();
        for (LineQuantity part : lines) {
            if (part.quantity().isZero()
                    || wanted.put(part.line(), part.quantity().value()) != null) {
                throw new IllegalArgumentException("line " + part.line() + " is named twice, or with no units");
            }
        }
        return wanted;
    }
}
