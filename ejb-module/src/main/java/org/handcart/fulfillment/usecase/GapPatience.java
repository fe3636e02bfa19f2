package org.handcart.fulfillment.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a report waits for an earlier one that is missing (D22). */
@Dependent
class GapPatience {

    @Inject
    @ConfigProperty(name = "handcart.wms.park", defaultValue = "PT30S")
    Duration park = Duration.ofSeconds(30);

    Instant from(Instant received) {
        return received.plus(park);
    }
}
