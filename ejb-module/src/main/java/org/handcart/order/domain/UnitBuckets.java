package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.handcart.order.LineQuantities;
import org.handcart.order.Reach;

/**
 * Where the units of a line are (D12). Every verb moves units from bucket to bucket; none makes or loses one: {@code
 * ordered = open + reserved + released + picked + packed + out + delivered + refused + cancelled + short}.
 *
 * <p>{@code held} marks units among released, picked and packed whose cancellation waits for the warehouse. They count
 * as the least advanced ones there, and can never be more than those three together: when units ship, the hold shrinks
 * to what is left (D13).
 *
 * <p>{@code awaiting} marks units anywhere in the store whose cancellation waits for a person (D23). They go on like the
 * others; the mark shrinks when fewer units are left than it covers.
 */
@Embeddable
class UnitBuckets {

    private int ordered;
    private int open;
    private int reserved;
    private int released;
    private int picked;
    private int packed;

    @Column(name = "out")
    private int dispatched;

    private int delivered;
    private int cancelled;

    @Column(name = "short")
    private int shorted;

    /** Not taken at the door. */
    private int refused;

    private int returned;
    private int held;
    private int awaiting;

    protected UnitBuckets() {}

    UnitBuckets(int ordered, boolean isReserved) {
        if (ordered < 1) {
            throw new IllegalArgumentException("a line needs at least one unit");
        }
        this.ordered = ordered;
        this.open = isReserved ? 0 : ordered;
        this.reserved = isReserved ? ordered : 0;
    }

    int ordered() {
        return ordered;
    }

    int open() {
        return open;
    }

    int reserved() {
        return reserved;
    }

    int packed() {
        return packed;
    }

    int cancelled() {
        return cancelled;
    }

    int shorted() {
        return shorted;
    }

    int held() {
        return held;
    }

    int awaiting() {
        return awaiting;
    }

    /** The k of D3: units that left the line, whatever the way. */
    int gone() {
        return cancelled + shorted + refused + returned;
    }

    /** Neither cancelled, short nor refused at the door. */
    int remaining() {
        return ordered - cancelled - shorted - refused;
    }

    /** With the customer or still to come: neither cancelled, short nor returned. */
    int kept() {
        return ordered - gone();
    }

    /** How many more units can leave by cancellation, at once or after the warehouse agreed. */
    int takeable(Reach reach) {
        return view().takeable(reach);
    }

    /** In the warehouse and not yet out of it. */
    int inWarehouse() {
        return released + picked + packed;
    }

    int outOrDelivered() {
        return dispatched + delivered;
    }

    int delivered() {
        return delivered;
    }

    int refused() {
        return refused;
    }

    /** Units that were out are not taken. */
    void refuse(int units) {
        dispatched = take(dispatched, units);
        refused += units;
    }

    int dispatched() {
        return dispatched;
    }

    int pickedOrFurther() {
        return picked + packed + outOrDelivered();
    }

    int packedOrFurther() {
        return packed + outOrDelivered();
    }

    void cancelFree(int fromOpen, int fromReserved) {
        open = take(open, fromOpen);
        reserved = take(reserved, fromReserved);
        cancelled += fromOpen + fromReserved;
    }

    void hold(int units) {
        if (units > inWarehouse() - held) {
            throw new IllegalStateException("cannot hold " + units + " more units");
        }
        held += units;
    }

    /** How many are held no longer; never more than were. */
    int letGo(int units) {
        int freed = Math.min(units, held);
        held -= freed;
        return freed;
    }

    /** A person is asked about so many more. */
    void await(int units) {
        if (units < 1 || units > open + reserved + inWarehouse() - held - awaiting) {
            throw new IllegalStateException("cannot let " + units + " more units wait");
        }
        awaiting += units;
    }

    /** How many wait for a person no longer; never more than did. */
    int stopAwaiting(int units) {
        int freed = Math.min(units, awaiting);
        awaiting -= freed;
        return freed;
    }

    /** Fewer units are left than marks were put on. */
    private void shrinkMarks() {
        held = Math.min(held, inWarehouse());
        awaiting = Math.min(awaiting, open + reserved + inWarehouse() - held);
    }

    /** Open and reserved units go to the warehouse. */
    int release() {
        int moved = open + reserved;
        released += moved;
        open = 0;
        reserved = 0;
        return moved;
    }

    /** The warehouse agreed: held units, least advanced first, are cancelled. */
    void cancelHeld(int units) {
        held = take(held, units);
        takeLeastAdvanced(units);
        cancelled += units;
    }

    /** Least advanced first; a hold shrinks when fewer units are left than it covers. */
    void fallShort(int units) {
        takeLeastAdvanced(units);
        shorted += units;
        shrinkMarks();
    }

    /** Most advanced first, so that held units ship last. */
    void ship(int units) {
        int left = units;
        int fromPacked = Math.min(packed, left);
        left -= fromPacked;
        int fromPicked = Math.min(picked, left);
        left -= fromPicked;
        released = take(released, left);
        packed -= fromPacked;
        picked -= fromPicked;
        dispatched += units;
        shrinkMarks();
    }

    void pick(int units) {
        released = take(released, units);
        picked += units;
    }

    void pack(int units) {
        int fromPicked = Math.min(picked, units);
        released = take(released, units - fromPicked);
        picked -= fromPicked;
        packed += units;
    }

    int released() {
        return released;
    }

    /** Everything that is out arrived. */
    int deliver() {
        int moved = dispatched;
        delivered += moved;
        dispatched = 0;
        return moved;
    }

    /** Delivered and still with the customer. */
    int returnable() {
        return delivered - returned;
    }

    /** Units come back; they stay delivered, because that happened. */
    void takeBack(int units) {
        if (units < 1 || units > returnable()) {
            throw new IllegalStateException("cannot take back " + units + " of " + returnable());
        }
        returned += units;
    }

    int returned() {
        return returned;
    }

    Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        int[] counts = {open, reserved, released, picked, packed, dispatched, delivered};
        for (Stage stage : Stage.values()) {
            if (counts[stage.ordinal()] > 0) {
                stages.add(stage);
            }
        }
        return stages;
    }

    LineQuantities view() {
        return new LineQuantities(
                ordered,
                open,
                reserved,
                released,
                picked,
                packed,
                dispatched,
                delivered,
                cancelled,
                shorted,
                returned,
                held,
                refused,
                awaiting);
    }

    private void takeLeastAdvanced(int units) {
        int left = units;
        int fromReleased = Math.min(released, left);
        left -= fromReleased;
        int fromPicked = Math.min(picked, left);
        left -= fromPicked;
        packed = take(packed, left);
        released -= fromReleased;
        picked -= fromPicked;
    }

    private static int take(int bucket, int units) {
        if (units < 0 || units > bucket) {
            throw new IllegalStateException("cannot take " + units + " units of " + bucket);
        }
        return bucket - units;
    }
}
