package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.CancelWindow;
import org.handcart.shared.OrgId;

/** The windows an organisation decided. */
public interface CancelWindows {

    /** Stands for the organisation where a store's code could. */
    String ORGANISATION = "";

    /** Those of the store, else those of the organisation, else the usual ones: one for each fault and requester. */
    List<CancelWindow> of(OrgId org, String storeCode);

    /** @param windows one for each fault and requester */
    void put(OrgId org, String storeCode, List<CancelWindow> windows, String by, Instant at);
}
