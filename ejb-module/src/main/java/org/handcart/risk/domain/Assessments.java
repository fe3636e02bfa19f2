package org.handcart.risk.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.risk.AssessmentSearch;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.StoredAssessment;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/** What was answered, so that a person can see why. */
public interface Assessments {

    void add(Actor actor, UUID id, RiskQuestion question, RiskAssessment assessment, int waitsFrom, Instant at);

    /** Newest first. {@code stores}: those that may be seen; empty for all. */
    List<StoredAssessment> search(OrgId org, Set<String> stores, AssessmentSearch search, int limit);
}
