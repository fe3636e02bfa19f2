package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** Refunds that wait for a person's approval (D23). The order's tenders are locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HeldRefunds {

    @Inject
    Refunds refunds;

    @Inject
    WaitingRefunds waiting;

    @Inject
    Clock clock;

    /** Those of a cause count no more. */
    public void letGo(Actor actor, List<Tender> tenders, String cause) {
        List<Refund> asked = held(actor, tenders).stream()
                .filter(refund -> refund.cause().equals(cause))
                .toList();
        letGo(actor, tenders, asked);
    }

    /**
     * Goods that have left cannot wait for a person: as many holds as stand in their way, the newest first, count no more.
     *
     * @param missing above zero
     */
    public void giveWay(Actor actor, List<Tender> tenders, Money missing) {
        Money left = missing;
        List<Refund> inTheWay = new ArrayList<>();
        for (Refund refund : held(actor, tenders)) {
            if (left.isPositive()) {
                inTheWay.add(refund);
                left = left.minus(refund.amount());
            }
        }
        letGo(actor, tenders, inTheWay);
    }

    private List<Refund> held(Actor actor, List<Tender> tenders) {
        return tenders.stream()
                .flatMap(tender -> refunds.heldOf(actor, tender.id()).stream())
                .sorted(Comparator.comparing(Refund::id).reversed())
                .toList();
    }

    /** What waited behind them for the tender's money is paid back. */
    private void letGo(Actor actor, List<Tender> tenders, List<Refund> which) {
        Instant now = clock.instant();
        which.forEach(refund -> refund.letGo(now));
        tenders.stream()
                .filter(tender -> tender.status() == TenderStatus.CAPTURED)
                .filter(tender ->
                        which.stream().anyMatch(refund -> refund.tenderId().equals(tender.id())))
                .forEach(tender -> waiting.payBack(actor, tender, now));
    }
}
