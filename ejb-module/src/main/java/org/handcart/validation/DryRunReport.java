package org.handcart.validation;

import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.order.Position;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done to orders of the past, newest first.
 *
 * @param orders looked at
 * @param refused so many would have been refused
 * @param held so many would have been held, those included for which a refusing rule could not be evaluated
 * @param warned so many would have come with a warning
 * @param failed so many of all these because the rule could not be evaluated
 * @param samples the first of them
 * @param next where to go on, because the limit or the time was reached; null when every order was looked at
 */
public record DryRunReport(
        int orders,
        int refused,
        int held,
        int warned,
        int failed,
        List<Sample> samples,
        @Nullable Position next) {

    /** One order the rule would have met. */
    public record Sample(OrderId order, String orderNumber, Instant placedAt, Money total, Finding finding) {}
}
