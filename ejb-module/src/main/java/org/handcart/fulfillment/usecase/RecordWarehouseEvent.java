package org.handcart.fulfillment.usecase;

import jakarta.ejb.Stateless;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes in one report of the warehouse (D22). */
@Stateless
public class RecordWarehouseEvent {

    /** Inbox first; answers APPLIED, PARKED, TIMELINE_ONLY, EXCEPTION or DUPLICATE. */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public String record(Actor actor, WarehouseEvent event) {
        throw new IllegalStateException("RecordWarehouseEvent is not built yet");
    }
}
