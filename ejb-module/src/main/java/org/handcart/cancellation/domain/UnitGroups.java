package org.handcart.cancellation.domain;

import java.util.ArrayList;
import java.util.List;
import org.handcart.cancellation.Cancellable.Group;
import org.handcart.cancellation.Cancellable.Way;
import org.handcart.order.LineQuantities;
import org.handcart.order.Reach;

/**
 * Which units of a line may leave in which way (D12), by the same numbers that a cancellation takes them by. Together they
 * are the units that have not left.
 */
public record UnitGroups(int free, int byRequest, int withOverride, int waiting, int never) {

    public static UnitGroups of(LineQuantities units, Window window) {
        int most = units.takeable(Reach.PACKED);
        int free = window.isClosed() ? 0 : units.takeable(Reach.FREE);
        int byRequest = window.isClosed() ? 0 : units.takeable(window.reach()) - free;
        int inStore = units.open() + units.reserved() + units.released() + units.picked() + units.packed();
        return new UnitGroups(
                free, byRequest, most - free - byRequest, inStore - most, units.out() + units.delivered());
    }

    /** Those that have units, the easiest first. */
    public List<Group> told(Window window) {
        List<Group> groups = new ArrayList<>();
        add(groups, Way.FREE, free, "open or reserved: they leave at once");
        add(groups, Way.BY_REQUEST, byRequest, "the warehouse has them: it says which ones it could still stop");
        add(groups, Way.WITH_OVERRIDE, withOverride, whyOverride(window));
        add(groups, Way.WAITING, waiting, "asked for already: an answer is on its way");
        add(groups, Way.NEVER, never, "out for delivery or delivered: refusal at the door or a return is left");
        return List.copyOf(groups);
    }

    private static String whyOverride(Window window) {
        return window.isClosed()
                ? "the time to ask is over since " + window.closesAt() + ": it takes a store manager's word"
                : "further than " + window.reach() + ": it takes a store manager's word";
    }

    private static void add(List<Group> groups, Way way, int units, String why) {
        if (units > 0) {
            groups.add(new Group(way, units, why));
        }
    }
}
