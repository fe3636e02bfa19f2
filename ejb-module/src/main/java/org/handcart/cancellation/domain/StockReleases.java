package org.handcart.cancellation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cancellation.DueStockRelease;
import org.handcart.shared.OrgId;

/** Stock of cancelled units that could not be given back at once. */
public interface StockReleases {

    void add(OrgId org, StockRelease release, Instant next);

    /** Those whose time has come, longest first. */
    List<DueStockRelease> due(OrgId org, Instant now, int most);

    /** Locked until the transaction ends; empty when it is released, or somebody else tries just now. */
    Optional<StockRelease> claim(OrgId org, UUID id);

    void released(OrgId org, UUID id, Instant at);

    void failed(OrgId org, StockRelease release, Instant next);
}
