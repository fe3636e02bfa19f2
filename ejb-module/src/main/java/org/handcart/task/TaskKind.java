package org.handcart.task;

import java.time.Duration;

/**
 * What waits for a person. Where a deed ends the wait (a refund paid out, an approval decided), the deed closes the
 * task in its own transaction and nobody can tick it off beside it: a task that is done and a refund that is not paid
 * would both be lies.
 */
public enum TaskKind {
    /** The warehouse does not answer a cancellation (D13). Subject: the cancellation. Ends with its answer, or a manager's. */
    CANCELLATION_UNANSWERED(Ends.BY_DEED, Duration.ofMinutes(15)),
    /** A refund that a person pays out. Subject: the refund. */
    REFUND_BY_HAND(Ends.BY_DEED, Duration.ofHours(24)),
    /** A refund that no gateway makes (S1-SAGA-02). Subject: the refund. Ends when it is tried again with success, or paid by hand. */
    REFUND_FAILED(Ends.BY_DEED, Duration.ofHours(24)),
    /** Cash that is owed back after an over-collection or a dispute (D9). Subject: the payout. */
    PAYOUT(Ends.BY_DEED, Duration.ofHours(24)),
    /** Stock of cancelled units that cannot be given back (S1-SAGA-03). Subject: the release. Ends when a later try succeeds. */
    STOCK_NOT_RELEASED(Ends.BY_DEED, Duration.ofMinutes(30)),
    /** The warehouse claims what cannot be (D13, F48). Subject: its report. Ends when somebody accepts or reverses it. */
    WAREHOUSE_CONTRADICTION(Ends.BY_DEED, Duration.ofMinutes(30)),
    /** Something over a limit or a risk threshold (D23). Subject: the approval. */
    APPROVAL(Ends.BY_DEED, Duration.ofHours(4)),
    /** A message the broker gave up on. Subject: the dead letter. */
    DEAD_LETTER(Ends.BY_DEED, Duration.ofHours(1)),
    /** Units that were not on the shelf (D19): count the bin. Subject: the report and the product. */
    COUNT_STOCK(Ends.BY_PERSON, Duration.ofHours(12)),
    /** Anything else that somebody has to do and says when it is done. */
    FOLLOW_UP(Ends.BY_PERSON, Duration.ofHours(24));

    private enum Ends {
        BY_DEED,
        BY_PERSON
    }

    private final Ends ends;
    private final Duration patience;

    TaskKind(Ends ends, Duration patience) {
        this.ends = ends;
        this.patience = patience;
    }

    /** True: only the thing itself ends it; false: whoever did it says so. */
    public boolean endsByDeed() {
        return ends == Ends.BY_DEED;
    }

    /** How long each further role has, once the task is overdue, before the next one is asked. */
    public Duration patience() {
        return patience;
    }
}
