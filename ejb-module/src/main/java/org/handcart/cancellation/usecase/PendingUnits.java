package org.handcart.cancellation.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.OrderLineId;
import org.handcart.order.RejectReason;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** Spreads one answer of the warehouse over the cancellations that wait for it, oldest first (D13). */
final class PendingUnits {

    private final List<Cancellation> pending;
    private final Map<CancellationId, Map<String, Integer>> agreed = new HashMap<>();
    private final Map<CancellationId, Money> values = new HashMap<>();

    PendingUnits(List<Cancellation> pending) {
        this.pending = pending;
    }

    /** @throws IllegalStateException when more was cancelled than anybody asked for: the order must not let it through */
    void agree(LineShift shift) {
        if (shift.newlyCancelled() == 0) {
            return;
        }
        Map<Cancellation, Integer> takers = takers(shift.line(), shift.newlyCancelled());
        int taken = takers.values().stream().mapToInt(Integer::intValue).sum();
        if (taken < shift.newlyCancelled()) {
            throw new IllegalStateException("%d units of %s were cancelled that nobody waits for"
                    .formatted(shift.newlyCancelled() - taken, shift));
        }
        List<Cancellation> order = List.copyOf(takers.keySet());
        List<UnitsWorth> shares = Objects.requireNonNull(shift.cancelledWorth())
                .split(order.stream().map(takers::get).toList());
        for (int i = 0; i < order.size(); i++) {
            Cancellation one = order.get(i);
            one.agree(shift.line(), shares.get(i));
            agreed.computeIfAbsent(one.id(), ignored -> new TreeMap<>())
                    .merge(shift.sku(), takers.get(one), Integer::sum);
            values.merge(one.id(), shares.get(i).value(), Money::plus);
        }
    }

    /**
     * @param cumulative units refused so far for each line
     * @param all every cancellation of the order, for what was refused before
     * @return the units that are refused newly; their hold must go
     */
    List<LineQuantity> refuse(List<LineQuantity> cumulative, List<Cancellation> all) {
        List<LineQuantity> newly = new ArrayList<>();
        for (LineQuantity line : cumulative) {
            int before = all.stream().mapToInt(one -> one.refused(line.line())).sum();
            int units = reject(line.line(), line.quantity().value() - before, RejectReason.REFUSED_BY_WAREHOUSE);
            if (units > 0) {
                newly.add(new LineQuantity(line.line(), Quantity.of(units)));
            }
        }
        return newly;
    }

    /** Units that wait although the order holds them no longer: they were shipped, or turned out to be short. */
    void rejectBeyond(Map<OrderLineId, Integer> held, Set<OrderLineId> shipped) {
        for (OrderLineId line :
                Set.copyOf(pending.stream().flatMap(one -> one.lines().stream()).toList())) {
            int waiting = pending.stream().mapToInt(one -> one.pending(line)).sum();
            RejectReason why = shipped.contains(line) ? RejectReason.SHIPPED : RejectReason.MORE_THAN_OPEN;
            reject(line, waiting - held.getOrDefault(line, 0), why);
        }
    }

    private int reject(OrderLineId line, int units, RejectReason why) {
        Map<Cancellation, Integer> takers = takers(line, units);
        takers.forEach((one, count) -> one.reject(line, count, why));
        return takers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many units each waiting cancellation takes, oldest first. */
    private Map<Cancellation, Integer> takers(OrderLineId line, int units) {
        Map<Cancellation, Integer> takers = new LinkedHashMap<>();
        int left = units;
        for (Cancellation one : pending) {
            int count = Math.min(left, one.pending(line));
            if (count > 0) {
                takers.put(one, count);
                left -= count;
            }
        }
        return takers;
    }

    /** Units of each product that a cancellation got now. */
    Map<String, Integer> agreedBy(Cancellation cancellation) {
        return agreed.getOrDefault(cancellation.id(), Map.of());
    }

    /** Worth of what a cancellation got now, in the currency of {@code like}. */
    Money valueOf(Cancellation cancellation, Money like) {
        return values.getOrDefault(cancellation.id(), Money.zero(like.currency()));
    }
}
