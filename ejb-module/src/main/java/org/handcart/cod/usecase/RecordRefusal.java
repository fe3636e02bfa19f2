package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.cod.DoorRefused;
import org.handcart.cod.Refusal;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.cod.domain.Refusals;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Goods were not taken at the door: what that does to the due beyond what the order lost, and the record of it. */
@Stateless
public class RecordRefusal {

    @Inject
    Receivables receivables;

    @Inject
    Refusals refusals;

    @Inject
    WriteOffs writeOffs;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Nothing was handed over: fees that do not go back are not asked for either (D25: the due is written off). Posts
     * Dr COD_WAIVED, Cr COD_RECEIVABLE. Call it with the order locked, after the order's loss of worth was settled.
     *
     * @param cause makes it happen once
     * @return what was written off; zero for money that is in already, and the second time
     */
    @Requires(Permission.PROCESS)
    public Money writeOff(Actor actor, OrderId order, String cause) {
        Receivable receivable = receivables.locked(actor, order).orElseThrow();
        return receivable.isCollected() || receivable.isWrittenOff()
                ? Money.zero(receivable.due().currency())
                : writeOffs.carryOut(actor, receivable, receivable.refusal(), cause);
    }

    /** Keeps what happened and tells it. */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public void keep(Actor actor, Refusal refusal) {
        refusals.add(actor, refusal);
        outbox.publish(actor, List.of(DoorRefused.of(refusal, clock.instant())));
    }
}
