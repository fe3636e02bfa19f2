package org.handcart.cancellation.domain;

import java.time.Instant;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.Requester;
import org.handcart.order.FrozenTerms;
import org.handcart.order.Reach;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * How far a request reaches into an order now.
 *
 * @param closesAt null when it does not close by time
 */
public record Window(Reach reach, @Nullable Instant closesAt) {

    /** No window closes for the application itself. */
    public static Window of(CancelWindows windows, Asking asking, FrozenTerms order) {
        if (asking.requester() == Requester.SYSTEM) {
            return new Window(Reach.PICKED, null);
        }
        CancelWindow applies = windows.of(asking.org(), order.storeCode()).stream()
                .filter(one -> one.fault() == asking.fault() && one.requester() == asking.requester())
                .findFirst()
                .orElseThrow();
        Instant closesAt = applies.closesAt(order.confirmedAt(), order.promisedAt());
        boolean closed = closesAt != null && !asking.at().isBefore(closesAt);
        return new Window(closed ? Reach.NOTHING : applies.until(), closesAt);
    }

    public boolean isClosed() {
        return reach == Reach.NOTHING;
    }

    /** Who asks, by whose fault, when. */
    public record Asking(OrgId org, Requester requester, Fault fault, Instant at) {}
}
