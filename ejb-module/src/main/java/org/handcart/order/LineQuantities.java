package org.handcart.order;

/** The buckets of a line (D12): {@code ordered} is the sum of open to {@code shorted} and {@code refused}; {@code held} waits among released, picked and packed for the warehouse's word, {@code awaiting} in any of them and among open and reserved for a person's (D23). */
public record LineQuantities(
        int ordered,
        int open,
        int reserved,
        int released,
        int picked,
        int packed,
        int out,
        int delivered,
        int cancelled,
        int shorted,
        int returned,
        int held,
        int refused,
        int awaiting) {

    /** How many more units may leave by cancellation, at once or by the warehouse's word. */
    public int takeable(Reach reach) {
        if (reach == Reach.NOTHING) {
            return 0;
        }
        int asked = reach.covers(Reach.RELEASED) ? released : 0;
        asked += reach.covers(Reach.PICKED) ? picked : 0;
        asked += reach.covers(Reach.PACKED) ? packed : 0;
        return Math.max(0, open + reserved + Math.max(0, asked - held) - awaiting);
    }
}
