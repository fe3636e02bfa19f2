package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.LineMoney;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Cancellations in the situations that tests speak of. */
public final class CancellationFixture {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Currency INR = Currency.getInstance("INR");

    private CancellationFixture() {}

    /** Everything asked for was still in the store's hands. */
    public static Cancellation cancelledAtOnce(OrderLineId line, int units) {
        return of(item(line, units, 0, 0, null));
    }

    /** Everything asked for is held until the warehouse answers. */
    public static Cancellation waiting(OrderLineId line, int units) {
        Cancellation cancellation = of(item(line, 0, units, 0, null));
        cancellation.awaitWarehouse(NOW.plusSeconds(120));
        return cancellation;
    }

    public static Cancellation of(RequestedItem... items) {
        Request request = new Request(
                new OrderId(Ids.next()),
                "S1",
                ReasonCodes.builtIn(ReasonCodes.CUSTOMER_REQUEST).orElseThrow(),
                null,
                RefundMethod.ORIGINAL,
                BundleMode.COMPONENT,
                null,
                "kavya",
                "C-1",
                "c-fixture",
                INR,
                NOW);
        return new Cancellation(new OrgId(Ids.next()), new CancellationId(Ids.next()), request, List.of(items));
    }

    /** Cancelled units are worth 25.75 each. */
    public static RequestedItem item(OrderLineId line, int cancelled, int held, int rejected, @Nullable String reason) {
        return new RequestedItem(
                line,
                cancelled + held + rejected,
                cancelled,
                held,
                rejected,
                reason,
                worth(cancelled, new Money(2575L * cancelled, INR)));
    }

    /** Units that are a line of their own, worth so much. */
    public static UnitsWorth worth(int units, Money value) {
        return new LineMoney(value, List.of(), Math.max(1, units)).worth(0, units);
    }

    public static OrderLineId aLine() {
        return new OrderLineId(Ids.next());
    }

    public static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
