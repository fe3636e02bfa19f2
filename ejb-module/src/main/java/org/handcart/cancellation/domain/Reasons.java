package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.ReasonCode;
import org.handcart.shared.OrgId;

/** The reasons an organisation wrote. */
public interface Reasons {

    /** Stands for the organisation where a store's code could. */
    String ORGANISATION = "";

    /** Those of the organisation and of the store. One statement. */
    List<Written> of(OrgId org, String storeCode);

    /** Creates it, or replaces what was written for the same place. */
    void put(OrgId org, Written written, String by, Instant at);

    /** @param storeCode {@link #ORGANISATION} or a store's code */
    record Written(String storeCode, ReasonCode reason) {}
}
