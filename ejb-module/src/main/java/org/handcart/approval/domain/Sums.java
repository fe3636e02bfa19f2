package org.handcart.approval.domain;

import java.util.List;
import org.handcart.approval.Breach.Kind;
import org.handcart.approval.domain.Rates.Booked;

/** What was spent before, by currency and frozen rate. */
public record Sums(List<Booked> order, List<Booked> agentDay, List<Booked> customerDay) {

    public static final Sums NONE = new Sums(List.of(), List.of(), List.of());

    List<Booked> of(Kind kind) {
        return switch (kind) {
            case PER_ORDER -> order;
            case PER_AGENT_DAY -> agentDay;
            case PER_CUSTOMER_DAY -> customerDay;
            case PER_REFUND, NO_LIMIT_KNOWN, RISK -> List.of();
        };
    }
}
