package org.handcart.risk.domain;

import java.time.Instant;
import java.util.UUID;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.shared.Actor;

/** What was answered, so that a person can see why. */
public interface Assessments {

    void add(Actor actor, UUID id, RiskQuestion question, RiskAssessment assessment, int waitsFrom, Instant at);
}
