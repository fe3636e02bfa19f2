package org.handcart.fulfillment.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.domain.Contradictions;
import org.handcart.fulfillment.domain.Release;
import org.handcart.order.LineExcess;
import org.handcart.order.LineProgress;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Actor;

/** The figures of a report as they count: without what a person has explained already. */
@Dependent
class Figures {

    @Inject
    Contradictions contradictions;

    /** Costs a look at the database only for orders that had a contradiction. */
    List<LineProgress> of(Actor actor, Release release, WarehouseEvent event) {
        List<LineProgress> figures = event.lines().stream()
                .map(line -> new LineProgress(
                        line.line(), line.picked(), line.packed(), line.shipped(), line.shorted(), line.cancelled()))
                .toList();
        if (!release.isExplained()) {
            return figures;
        }
        Map<OrderLineId, LineExcess> explained = contradictions.explained(actor.org(), release.order());
        return figures.stream()
                .map(line -> {
                    LineExcess known = explained.get(line.line());
                    return known == null ? line : line.less(known);
                })
                .toList();
    }
}
