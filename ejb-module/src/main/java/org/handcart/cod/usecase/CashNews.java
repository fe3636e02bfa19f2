package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.CashMoved;
import org.handcart.cod.domain.BookDay;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells the world that cash moved. */
@Dependent
class CashNews {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void tell(Actor actor, UUID subject, CashMoved.Kind kind, BookDay day, @Nullable String riderId, Money amount) {
        outbox.publish(
                actor,
                List.of(new CashMoved(subject, kind, day.storeCode(), riderId, amount, day.date(), clock.instant())));
    }
}
