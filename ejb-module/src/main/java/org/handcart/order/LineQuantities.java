package org.handcart.order;

/** The buckets of a line (D12): {@code ordered} is the sum of open to {@code shorted} and {@code refused}; {@code held} waits among released, picked and packed for the warehouse's word. */
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
        int refused) {}
