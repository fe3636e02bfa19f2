package org.handcart.order.domain;

import java.util.Collections;
import java.util.Set;
import org.handcart.order.Milestone;
import org.handcart.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * The status of an order from the stages of its remaining units and its milestone (D18). Cancelled and short units do
 * not count unless nothing else is left.
 *
 * <p>The lines say how far the warehouse is, the milestone how far the rider is. Units that left the warehouse show as
 * PACKED until the rider is known to have them: the two report over different roads, in any order.
 */
final class StatusRule {

    private StatusRule() {}

    /** @param stages the stages in which any unit remains; empty when everything is cancelled or short */
    static OrderStatus derive(boolean confirmed, Milestone milestone, Set<Stage> stages, boolean refused) {
        if (stages.isEmpty()) {
            // Refused at the door: it went out and it is over (D25); the goods come back by a task of their own.
            return refused ? OrderStatus.CLOSED : OrderStatus.CANCELLED;
        }
        if (!confirmed) {
            return OrderStatus.PENDING;
        }
        Stage least = Collections.min(stages);
        Stage most = Collections.max(stages);
        if (most == Stage.DELIVERED) {
            return delivered(least, milestone);
        }
        if (reached(milestone, Milestone.PICKED_UP)) {
            return withRider(milestone, least, most);
        }
        if (atLeast(least, Stage.PACKED)) {
            return reached(milestone, Milestone.ASSIGNED_TO_PARTNER)
                    ? OrderStatus.ASSIGNED_TO_PARTNER
                    : OrderStatus.PACKED;
        }
        return inStore(milestone, least, most);
    }

    private static OrderStatus delivered(Stage least, Milestone milestone) {
        if (least != Stage.DELIVERED) {
            return OrderStatus.PARTIALLY_DELIVERED;
        }
        return milestone == Milestone.CLOSED ? OrderStatus.CLOSED : OrderStatus.DELIVERED;
    }

    /** The rider has the order. Units not shipped yet are with the rider too, unless others are: then they stayed behind. */
    private static OrderStatus withRider(Milestone milestone, Stage least, Stage most) {
        boolean whole = least == Stage.OUT || (least == Stage.PACKED && most == Stage.PACKED);
        if (reached(milestone, Milestone.IN_TRANSIT)) {
            return whole ? OrderStatus.IN_TRANSIT : OrderStatus.PARTIALLY_IN_TRANSIT;
        }
        return whole ? OrderStatus.PICKED_UP : OrderStatus.PARTIALLY_PICKED_UP;
    }

    private static OrderStatus inStore(Milestone milestone, Stage least, Stage most) {
        if (atLeast(most, Stage.PACKED)) {
            return OrderStatus.PARTIALLY_PACKED;
        }
        if (most == Stage.PICKED) {
            return least == Stage.PICKED ? OrderStatus.PICKING : OrderStatus.PARTIALLY_PICKED;
        }
        boolean withStore = most == Stage.RELEASED || reached(milestone, Milestone.ASSIGNED_TO_STORE);
        return withStore ? OrderStatus.ASSIGNED_TO_STORE : OrderStatus.CONFIRMED;
    }

    private static boolean atLeast(Stage stage, Stage other) {
        return stage.compareTo(other) >= 0;
    }

    private static boolean reached(Milestone milestone, Milestone other) {
        return milestone.compareTo(other) >= 0;
    }

    /** The least advanced stage; REFUSED when the last units were not taken at the door, SHORT when the warehouse had nothing at all, null when everything was cancelled. */
    static @Nullable String subStatus(Set<Stage> stages, boolean nothingCancelled, boolean refused) {
        if (stages.isEmpty() && refused) {
            return "REFUSED";
        }
        if (stages.isEmpty()) {
            return nothingCancelled ? "SHORT" : null;
        }
        return Collections.min(stages).name();
    }
}
