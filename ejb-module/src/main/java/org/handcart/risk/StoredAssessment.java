package org.handcart.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/** An assessment that scored, as it was made. */
public record StoredAssessment(
        UUID id,
        OrderId order,
        String storeCode,
        Activity activity,
        String agent,
        Money amount,
        int score,
        int waitsFrom,
        boolean waits,
        List<RiskReason> reasons,
        Instant assessedAt) {}
