package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantities;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.UnitSlices;
import org.handcart.shared.verb.Requires;

/** Goods leave the store: what was only set aside for them is taken (C38). */
@Stateless
public class CaptureShipped {

    @EJB
    OrderQueries orders;

    @Inject
    Tenders tenders;

    @Inject
    Authorisations authorisations;

    @Inject
    Clock clock;

    /**
     * Asks for the capture of what has left and is not captured yet, tenders in the order of consumption; fees go with
     * the first goods. When nothing is left to ship it captures all and lets the rest go. Does nothing for an order
     * without an authorisation, and when called again. The order is locked; the gateway is asked after the transaction.
     *
     * @param packedToo the rider took over, so what is packed has left although the warehouse has not said so yet
     * @param cause for the record
     */
    @Requires(Permission.PROCESS)
    public void capture(Actor actor, OrderId order, boolean packedToo, String cause) {
        List<Tender> all = tenders.locked(actor, order);
        if (all.stream().noneMatch(tender -> tender.status() == TenderStatus.AUTHORISED)) {
            return;
        }
        OrderDetail detail = orders.find(actor, order.toString()).orElseThrow();
        Money left = left(detail, packedToo);
        Instant now = clock.instant();
        for (Tender tender : all) {
            Money share = left.min(tender.amount());
            left = left.minus(share);
            if (tender.status() == TenderStatus.AUTHORISED) {
                Money taken = tender.amount().minus(authorisations.uncaptured(actor, tender));
                Money wanted = share.minus(taken);
                if (wanted.isPositive()) {
                    authorisations.capture(actor, tender, wanted, cause, now);
                }
            }
        }
    }

    /** What the order is worth without the units that are still in the store. */
    static Money left(OrderDetail detail, boolean packedToo) {
        Money left = detail.row().total();
        for (LineDetail line : detail.lines()) {
            LineQuantities units = line.quantities();
            int inside = units.open()
                    + units.reserved()
                    + units.released()
                    + units.picked()
                    + (packedToo ? 0 : units.packed());
            if (inside > 0) {
                UnitSlices slices = new UnitSlices(line.total(), units.ordered());
                left = left.minus(slices.value(units.ordered() - inside, inside));
            }
        }
        return left.orZero();
    }
}
