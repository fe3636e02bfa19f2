package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What of an order may still be cancelled for one reason, asked by one actor, now (D12).
 *
 * @param reach how far units may have come without a store manager's word
 * @param closesAt when the window closes or closed by time; null when it does not
 * @param largest what cancelling everything that may go without an override would do, money and all, as the real call does
 *     it; null when nothing may go
 * @param refusal why nothing may go; null when something may
 */
public record Cancellable(
        OrderId order,
        ReasonCode reason,
        Requester requester,
        Reach reach,
        @Nullable Instant closesAt,
        List<Line> lines,
        List<Bundle> bundles,
        @Nullable CancellationView largest,
        CancelOutcome.@Nullable Refused refusal) {

    /** One line: {@code ordered} less what is gone is the sum of its groups. */
    public record Line(OrderLineId line, String sku, String name, int ordered, int gone, List<Group> groups) {}

    /** Sets of a bundle; each number is on top of the one before. */
    public record Bundle(
            UUID bundle, String sku, int ordered, int complete, int free, int byRequest, int withOverride) {}

    /** Units of a line for which the same is true. */
    public record Group(Way way, int units, String why) {}

    /** How units may leave. */
    public enum Way {
        /** At once. */
        FREE,
        /** By the warehouse's word. */
        BY_REQUEST,
        /** Only with a store manager's word. */
        WITH_OVERRIDE,
        /** Somebody asked for them already; an answer is on its way. */
        WAITING,
        /** Not by cancellation. */
        NEVER
    }
}
