package org.handcart.risk.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.risk.PastDeed;
import org.handcart.risk.RiskQuestion;
import org.handcart.shared.OrgId;

/** What was done, counted by subject. */
public interface Deeds {

    /** What the subjects of a question did, with the version of the rules at the same moment. */
    record Counted(long rulesVersion, Tally tally) {}

    /** One statement. {@code person}: whether the agent is counted, too. */
    Counted count(OrgId org, RiskQuestion question, boolean person, Instant now);

    /** One statement; a deed that is known already is left as it is. */
    void add(OrgId org, UUID deed, RiskQuestion question, boolean person, Instant at);

    /** The newest of a time, so many at most, oldest first. */
    List<PastDeed> past(OrgId org, Instant from, Instant to, int most);
}
