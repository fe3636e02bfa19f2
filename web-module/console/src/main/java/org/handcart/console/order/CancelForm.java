package org.handcart.console.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.RefundMethod;
import org.handcart.console.words.Wording;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What is filled in in the dialog of a partial cancellation. */
public class CancelForm {

    private List<CancelLine> lines = List.of();
    private List<ReasonCode> reasons = List.of();
    private @Nullable String reason;
    private @Nullable String comment;
    private RefundMethod refundMethod = RefundMethod.ORIGINAL;
    private boolean allowPartial;
    private boolean override;

    /**
     * Lays out the lines as the order is now; what has been asked for stays.
     *
     * @param known the reasons of the order's store
     * @param mayOverride whether the override counts
     */
    void layOut(OrderDetail order, List<ReasonCode> known, boolean mayOverride) {
        reasons = known.stream().filter(ReasonCode::active).toList();
        Map<OrderLineId, Integer> asked = new HashMap<>();
        lines.forEach(line -> asked.put(line.getLine().id(), line.asked()));
        lines = order.lines().stream()
                .map(line -> new CancelLine(line, override && mayOverride, asked.getOrDefault(line.id(), 0)))
                .toList();
    }

    /** What is missing, as a sentence; null when a preview can be asked for. */
    @Nullable
    String missing() {
        if (asked().isEmpty()) {
            return Wording.text("cancel.no-units");
        }
        if (reason == null) {
            return Wording.text("cancel.no-reason");
        }
        return (needsComment() || override) && comment == null ? Wording.text("cancel.no-comment") : null;
    }

    private boolean needsComment() {
        return reasons.stream().anyMatch(one -> one.code().equals(reason) && one.needsComment());
    }

    /** Only when nothing is {@link #missing}. @param mayOverride whether the override counts */
    CancelCommand command(OrderId order, boolean mayOverride, boolean preview) {
        String why = reason;
        if (why == null) {
            throw new IllegalStateException("a reason is missing");
        }
        return new CancelCommand(
                order, asked(), why, comment, refundMethod, allowPartial, override && mayOverride, preview);
    }

    private List<LineQuantity> asked() {
        return lines.stream()
                .filter(line -> line.asked() > 0)
                .map(line -> new LineQuantity(line.getLine().id(), Quantity.of(line.asked())))
                .toList();
    }

    public List<CancelLine> getLines() {
        return lines;
    }

    /** Those that are in use in the order's store. */
    public List<ReasonCode> getReasons() {
        return reasons;
    }

    public RefundMethod[] getRefundMethods() {
        return RefundMethod.values();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    public RefundMethod getRefundMethod() {
        return refundMethod;
    }

    public void setRefundMethod(RefundMethod refundMethod) {
        this.refundMethod = refundMethod;
    }

    public boolean isAllowPartial() {
        return allowPartial;
    }

    public void setAllowPartial(boolean allowPartial) {
        this.allowPartial = allowPartial;
    }

    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }
}
