package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.List;
import org.handcart.order.LineExcess;
import org.handcart.order.LineProgress;
import org.handcart.order.OrderLineId;
import org.jspecify.annotations.Nullable;

/**
 * Merges one line's cumulative figures of the warehouse into its buckets (D22). Each figure counts as a whole or not at
 * all: one that is lower than known says nothing new, one that is impossible changes nothing and is reported.
 *
 * <p>Order within a report: agreed cancellations, shipments, shorts, then packs and picks, so that the strongest facts
 * find the units they need.
 */
final class ProgressRule {

    private final UnitBuckets units;
    private final WarehouseFigures known;
    private final List<String> discrepancies = new ArrayList<>();
    private int shipped;
    private int shorted;
    private int cancelled;
    private boolean moved;

    ProgressRule(UnitBuckets units, WarehouseFigures known) {
        this.units = units;
        this.known = known;
    }

    void apply(LineProgress report) {
        cancelled(report.cancelled());
        shipped(report.shipped());
        shorted(report.shorted());
        packed(report.packed());
        picked(report.picked());
    }

    /** How far the figures lie beyond what {@link #apply} would let through, each after the stronger ones; changes nothing. */
    static LineExcess excess(
            OrderLineId line, String sku, UnitBuckets units, WarehouseFigures known, LineProgress report) {
        int stopped = above(report.cancelled(), known.cancelled());
        int left = units.inWarehouse() - Math.min(stopped, units.held());
        int sent = above(report.shipped(), known.shipped());
        int afterShipping = left - Math.min(sent, left);
        int missing = above(report.shorted(), known.shorted());
        int ever = units.inWarehouse() + units.outOrDelivered() + units.refused() + units.shorted() + known.cancelled();
        return new LineExcess(
                line,
                sku,
                above(report.picked(), Math.max(ever, known.picked())),
                above(report.packed(), Math.max(ever, known.packed())),
                Math.max(0, sent - left),
                Math.max(0, missing - afterShipping),
                Math.max(0, stopped - units.held()));
    }

    private static int above(@Nullable Integer figure, int limit) {
        return figure == null ? 0 : Math.max(0, figure - limit);
    }

    int newlyShipped() {
        return shipped;
    }

    int newlyShort() {
        return shorted;
    }

    int newlyCancelled() {
        return cancelled;
    }

    boolean moved() {
        return moved;
    }

    @Nullable
    String discrepancy() {
        return discrepancies.isEmpty() ? null : String.join("; ", discrepancies);
    }

    /** Only what was asked for can be agreed to: more than is held was never asked, or has shipped meanwhile (D13). */
    private void cancelled(@Nullable Integer figure) {
        int more = more("cancelled", figure, known.cancelled(), units.held());
        if (more > 0) {
            units.cancelHeld(more);
            known.cancelled(known.cancelled() + more);
            cancelled = more;
            moved = true;
        }
    }

    private void shipped(@Nullable Integer figure) {
        int more = more("shipped", figure, known.shipped(), units.inWarehouse());
        if (more > 0) {
            units.ship(more);
            known.shipped(known.shipped() + more);
            shipped = more;
            moved = true;
        }
    }

    private void shorted(@Nullable Integer figure) {
        int more = more("short", figure, known.shorted(), units.inWarehouse());
        if (more > 0) {
            units.fallShort(more);
            known.shorted(known.shorted() + more);
            shorted = more;
            moved = true;
        }
    }

    /** A shipment implies packing: units that are already further do not move again. */
    private void packed(@Nullable Integer figure) {
        if (isNews("packed", figure, known.packed())) {
            int implied = Math.max(known.packed(), units.packedOrFurther());
            int more = Math.min(figure - implied, units.inWarehouse() - units.packed());
            known.packed(figure);
            if (more > 0) {
                units.pack(more);
                moved = true;
            }
        }
    }

    private void picked(@Nullable Integer figure) {
        if (isNews("picked", figure, known.picked())) {
            int implied = Math.max(known.picked(), units.pickedOrFurther());
            int more = Math.min(figure - implied, units.released());
            known.picked(figure);
            if (more > 0) {
                units.pick(more);
                moved = true;
            }
        }
    }

    /** How many units a figure adds; 0 when it is no news or impossible. */
    private int more(String what, @Nullable Integer figure, int before, int possible) {
        if (figure == null || figure <= before) {
            negative(what, figure);
            return 0;
        }
        int more = figure - before;
        if (more > possible) {
            discrepancies.add("claims %d %s, at most %d of %d are possible"
                    .formatted(figure, what, before + possible, units.ordered()));
            return 0;
        }
        return more;
    }

    /** Picked and packed never exceed what the warehouse ever had. */
    private boolean isNews(String what, @Nullable Integer figure, int before) {
        if (figure == null || figure <= before) {
            negative(what, figure);
            return false;
        }
        int everReceived =
                units.inWarehouse() + units.outOrDelivered() + units.refused() + units.shorted() + known.cancelled();
        if (figure > everReceived) {
            discrepancies.add("claims %d %s, at most %d of %d are possible"
                    .formatted(figure, what, everReceived, units.ordered()));
            return false;
        }
        return true;
    }

    private void negative(String what, @Nullable Integer figure) {
        if (figure != null && figure < 0) {
            discrepancies.add("claims %d %s".formatted(figure, what));
        }
    }
}
