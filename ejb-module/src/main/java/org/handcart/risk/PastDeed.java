package org.handcart.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/** A deed that was counted, with the pseudonyms of its subjects. */
public record PastDeed(
        UUID id,
        OrderId order,
        String storeCode,
        String agent,
        Activity activity,
        Money amount,
        LocalDate day,
        Instant at,
        List<Subject> subjects) {

    public record Subject(SubjectKind kind, UUID key) {}
}
