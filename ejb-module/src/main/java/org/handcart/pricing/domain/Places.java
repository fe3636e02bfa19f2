package org.handcart.pricing.domain;

import org.handcart.shared.OrgId;

/** Where the stores of an organisation are. */
public interface Places {

    /** True when a store of the organisation is in the city, spelled like this. */
    boolean hasCity(OrgId org, String city);
}
