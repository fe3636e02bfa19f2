package org.handcart.risk.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.handcart.shared.OrgId;

/** What is long ago, in sums. */
public interface History {

    /**
     * Folds the rows of some subjects and days before a date into sums, and says anew what is usual for them. A row is
     * taken out in the statement that adds it, so it counts once whoever looks, and two who fold do not meet.
     *
     * @param most subjects and days at most
     * @return how many were folded; 0 when nothing is left
     */
    int fold(OrgId org, LocalDate before, int most);

    /**
     * Forgets deeds, sums and assessments that are too old to be looked at, so many of each at most.
     *
     * @return how many rows are gone
     */
    int forget(OrgId org, Instant now, int most);
}
