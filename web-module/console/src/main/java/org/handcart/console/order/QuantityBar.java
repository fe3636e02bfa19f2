package org.handcart.console.order;

import java.util.ArrayList;
import java.util.List;
import org.handcart.order.LineQuantities;

/** The buckets of a line (D12) as pieces of one bar as long as what was ordered; empty buckets are left out. */
public final class QuantityBar {

    private QuantityBar() {}

    public static List<Segment> of(LineQuantities line) {
        List<Segment> segments = new ArrayList<>();
        add(segments, "delivered", line.delivered());
        add(segments, "out", line.out());
        add(segments, "packed", line.packed());
        add(segments, "picked", line.picked());
        add(segments, "released", line.released());
        add(segments, "reserved", line.reserved());
        add(segments, "open", line.open());
        add(segments, "refused", line.refused());
        add(segments, "shorted", line.shorted());
        add(segments, "cancelled", line.cancelled());
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, String bucket, int units) {
        if (units > 0) {
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            segments.add(new Segment(bucket, last == null ? 0 : last.from() + last.units(), units));
        }
    }

    /** Units {@code (from, from + units]} of the line are in one bucket. */
    public record Segment(String bucket, int from, int units) {

        public String getBucket() {
            return bucket;
        }

        public String getWord() {
            return "bucket." + bucket;
        }

        public int getFrom() {
            return from;
        }

        public int getUnits() {
            return units;
        }
    }
}
