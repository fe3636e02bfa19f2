package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.handcart.order.Address;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.Customer;
import org.handcart.order.Milestone;
import org.handcart.order.OnShort;
import org.handcart.order.OnShortChange;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/** A change to what may change after placement, checked before it is made. */
final class Amendment {

    private static final String NOTES = "notes";
    private static final String CUSTOMER = "customer";
    private static final String ADDRESS = "deliveryAddress";

    private final Map<String, Object> changes;
    private final Map<OrderLine, OnShort> wishes = new LinkedHashMap<>();
    private @Nullable OrderLineId unknownLine;

    private Amendment(Map<String, Object> changes) {
        this.changes = changes;
    }

    /** @throws IllegalArgumentException when a field is named that no order has */
    static Amendment of(AmendCommand command, Function<OrderLineId, @Nullable OrderLine> lines) {
        Set<String> unknown = new TreeSet<>(command.changes().keySet());
        unknown.removeAll(Set.of(NOTES, CUSTOMER, ADDRESS));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not to be amended: " + unknown);
        }
        Amendment amendment = new Amendment(command.changes());
        command.onShort().forEach((id, wish) -> {
            OrderLine line = lines.apply(id);
            if (line == null) {
                amendment.unknownLine = id;
            } else {
                amendment.wishes.put(line, wish);
            }
        });
        return amendment;
    }

    AmendOutcome.@Nullable Refused refusal(Milestone milestone, OrderStatus status) {
        if (unknownLine != null) {
            return new AmendOutcome.Refused(AmendOutcome.Reason.UNKNOWN_LINE, "the order has no line " + unknownLine);
        }
        boolean gone = milestone.compareTo(Milestone.PICKED_UP) >= 0 || status.isFinal();
        boolean onlyNotes = wishes.isEmpty() && Set.of(NOTES).containsAll(changes.keySet());
        if (gone && !onlyNotes) {
            return new AmendOutcome.Refused(
                    AmendOutcome.Reason.TOO_LATE, "the order is " + status + "; only its notes can change");
        }
        return null;
    }

    boolean isEmpty() {
        return changes.isEmpty() && wishes.isEmpty();
    }

    Optional<Customer> customer() {
        return Optional.ofNullable((Customer) changes.get(CUSTOMER));
    }

    Optional<Address> address() {
        return Optional.ofNullable((Address) changes.get(ADDRESS));
    }

    boolean namesNotes() {
        return changes.containsKey(NOTES);
    }

    @Nullable
    String notes() {
        return (String) changes.get(NOTES);
    }

    List<String> fields() {
        Set<String> fields = new TreeSet<>(changes.keySet());
        if (!wishes.isEmpty()) {
            fields.add("onShort");
        }
        return List.copyOf(fields);
    }

    List<OnShortChange> changeWishes() {
        List<OnShortChange> changed = new ArrayList<>();
        wishes.forEach((line, wish) -> {
            if (line.onShort() != wish) {
                changed.add(new OnShortChange(line.id(), line.onShort(), wish));
                line.wish(wish);
            }
        });
        return List.copyOf(changed);
    }
}
