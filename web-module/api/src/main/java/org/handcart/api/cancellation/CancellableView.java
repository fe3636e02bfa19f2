package org.handcart.api.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.Cancellable;
import org.handcart.cancellation.Requester;
import org.handcart.order.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What of an order may still be cancelled. {@code largest} is the preview of everything that goes without an override;
 * where nothing does, {@code refusal} says why.
 */
public record CancellableView(
        UUID orderId,
        ReasonView reason,
        Requester requester,
        Reach until,
        @Nullable Instant closesAt,
        List<Line> lines,
        List<Bundle> bundles,
        @Nullable CancellationDocument largest,
        @Nullable Refusal refusal) {

    /** The units of {@code groups} are those that have not left: {@code ordered - gone}. */
    public record Line(
            UUID orderLineId, String sku, String name, int ordered, int gone, List<Cancellable.Group> groups) {}

    /** Whole sets; each number is on top of the one before. */
    public record Bundle(
            UUID bundleLineId, String sku, int ordered, int completeSets, int free, int byRequest, int withOverride) {}

    /** Why nothing may go. */
    public record Refusal(CancelOutcome.Reason reason, String detail) {}

    static CancellableView of(Cancellable it) {
        return new CancellableView(
                it.order().value(),
                ReasonView.of(it.reason()),
                it.requester(),
                it.reach(),
                it.closesAt(),
                it.lines().stream()
                        .map(line -> new Line(
                                line.line().value(),
                                line.sku(),
                                line.name(),
                                line.ordered(),
                                line.gone(),
                                line.groups()))
                        .toList(),
                it.bundles().stream()
                        .map(bundle -> new Bundle(
                                bundle.bundle(),
                                bundle.sku(),
                                bundle.ordered(),
                                bundle.complete(),
                                bundle.free(),
                                bundle.byRequest(),
                                bundle.withOverride()))
                        .toList(),
                it.largest() == null ? null : CancellationDocument.of(it.largest(), true),
                it.refusal() == null
                        ? null
                        : new Refusal(it.refusal().reason(), it.refusal().detail()));
    }
}
