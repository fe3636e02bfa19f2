package org.handcart.order;

import java.time.Instant;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as one reader sees it, read with a bounded number of statements. Cod fields: NONE, zero and 0 when nothing is to be collected. */
public record OrderDetail(
        OrderRow row,
        String returnStatus,
        Customer customer,
        Address address,
        List<LineDetail> lines,
        List<FeeDetail> fees,
        List<BundleDetail> bundles,
        Money items,
        Money discount,
        Money feesTotal,
        Money tax,
        @Nullable String notes,
        @Nullable Instant confirmedAt,
        int promiseMinutes,
        Instant updatedAt,
        Money paid,
        Money refunded,
        Money goodwill,
        String codStatus,
        Money codDue,
        int codVersion) {}
