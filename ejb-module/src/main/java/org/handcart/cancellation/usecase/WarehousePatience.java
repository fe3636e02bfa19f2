package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the warehouse may take to answer a cancellation before a person is told (D13). */
@Dependent
class WarehousePatience {

    @Inject
    @ConfigProperty(name = "handcart.cancellation.warehouse-deadline", defaultValue = "PT2M")
    Duration deadline = Duration.ofMinutes(2);

    Instant from(Instant asked) {
        return asked.plus(deadline);
    }
}
