package org.handcart.cancellation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.OrderWorth;
import org.handcart.shared.json.Json;

/** How the order's worth changed by a cancellation, one entry for each settlement, and which policy ran (D5). */
@Embeddable
class Story {

    @Enumerated(EnumType.STRING)
    private DiscountPolicy policy = DiscountPolicy.KEEP;

    @Column(name = "withheld_minor")
    private long withheldMinor;

    /** As JSON of {@link OrderWorth}. */
    private String worths = "[]";

    protected Story() {}

    void add(OrderWorth worth) {
        List<OrderWorth> all = new ArrayList<>(worths());
        all.add(worth);
        worths = Json.write(all);
        withheldMinor = Math.addExact(
                withheldMinor,
                worth.withheldAfter().minus(worth.withheldBefore()).minor());
        if (worth.policy() == DiscountPolicy.CLAWBACK) {
            policy = DiscountPolicy.CLAWBACK;
        }
    }

    DiscountPolicy policy() {
        return policy;
    }

    List<OrderWorth> worths() {
        return List.of(Json.read(worths, OrderWorth[].class));
    }
}
