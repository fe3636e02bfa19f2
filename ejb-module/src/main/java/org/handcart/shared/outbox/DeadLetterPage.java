package org.handcart.shared.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead letters, newest first. {@code next} is null on the last page. */
public record DeadLetterPage(
        List<DeadLetter> items, @Nullable Position next) {

    public DeadLetterPage {
        items = List.copyOf(items);
    }

    /** Where a page ended. */
    public record Position(Instant arrivedAt, DeadLetterId id) {}
}
