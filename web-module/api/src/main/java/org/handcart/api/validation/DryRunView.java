package org.handcart.api.validation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.api.http.Cursor;
import org.handcart.order.Position;
import org.handcart.shared.Money;
import org.handcart.validation.DryRunReport;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done. A run looks at 10,000 orders at most and for two seconds at most: {@code complete} says
 * whether that was enough, {@code next} is the {@code after} of the run that goes on.
 */
public record DryRunView(
        int orders,
        int refused,
        int held,
        int warned,
        int failed,
        boolean complete,
        @Nullable String next,
        List<Sample> samples) {

    static final String LIST = "dry-run";

    /** One order the rule would have met. */
    public record Sample(
            UUID orderId,
            String orderNumber,
            Instant placedAt,
            Money total,
            Severity severity,
            String message,
            @Nullable String failure) {
        static Sample of(DryRunReport.Sample sample) {
            return new Sample(
                    sample.order().value(),
                    sample.orderNumber(),
                    sample.placedAt(),
                    sample.total(),
                    sample.finding().severity(),
                    sample.finding().message(),
                    sample.finding().failure());
        }
    }

    static DryRunView of(DryRunReport report) {
        Position next = report.next();
        return new DryRunView(
                report.orders(),
                report.refused(),
                report.held(),
                report.warned(),
                report.failed(),
                next == null,
                next == null ? null : Cursor.of(LIST, next.createdAt(), next.id()),
                report.samples().stream().map(Sample::of).toList());
    }
}
