package org.handcart.cancellation.usecase;

import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.Overridden;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.domain.Window;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.Reach;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A request that holds, with all that was decided about it before the order is touched.
 *
 * @param id of the cancellation it becomes if it can be had
 * @param rule the store's for bundles; {@code terms} has the one that is applied
 */
record Asked(
        Actor actor,
        CancellationId id,
        CancelCommand command,
        ReasonCode reason,
        CancelTerms terms,
        BundleMode rule,
        Window window,
        Instant at) {

    /** Everything that may leave; when the window is closed, what it would have been. */
    List<LineQuantity> everything(OrderDetail order) {
        Reach reach = command.override() ? Reach.PACKED : window.isClosed() ? Reach.PICKED : window.reach();
        return order.lines().stream()
                .map(line -> new LineQuantity(
                        line.id(), Quantity.of(line.quantities().takeable(reach))))
                .filter(line -> !line.quantity().isZero())
                .toList();
    }

    ReduceCommand reduce(List<LineQuantity> lines, boolean allowPartial) {
        return new ReduceCommand(
                command.order(), lines, reason.code(), terms, window.reach(), allowPartial, command.override(), false);
    }

    CancelOutcome refuse(ReduceOutcome.Refused refused) {
        List<ItemView> lines = refused.lines().stream().map(Reduced::view).toList();
        CancelOutcome.Reason why = CancelOutcome.Reason.valueOf(refused.reason().name());
        Instant closed = why == CancelOutcome.Reason.WINDOW_CLOSED ? window.closesAt() : null;
        String detail = closed == null ? refused.detail() : refused.detail() + " since " + closed;
        return new CancelOutcome.Refused(why, detail, lines, closed);
    }

    /** Null when nothing had to be overridden. */
    @Nullable
    Overridden overridden(ReducedOrder reduced) {
        List<Overridden.Units> units = reduced.lines().stream()
                .filter(line -> line.overridden() > 0 && !window.isClosed())
                .map(line -> new Overridden.Units(line.line(), line.overridden()))
                .toList();
        Overridden all = new Overridden(
                actor.name(),
                command.override() && window.isClosed() ? window.closesAt() : null,
                units,
                terms.bundleMode() == rule ? null : rule);
        return all.isNothing() ? null : all;
    }
}
