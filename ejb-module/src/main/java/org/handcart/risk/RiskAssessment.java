package org.handcart.risk;

import java.util.List;

/**
 * How unusual a deed is.
 *
 * @param score 0 to 100: the points of the reasons together
 * @param reasons most points first
 * @param waits the score is high enough that somebody else has to agree first
 */
public record RiskAssessment(int score, List<RiskReason> reasons, boolean waits) {

    /** Nothing unusual. */
    public static final RiskAssessment NONE = new RiskAssessment(0, List.of(), false);

    public RiskAssessment {
        reasons = List.copyOf(reasons);
    }

    /** The reasons as people read them. */
    public List<String> sentences() {
        return reasons.stream().map(RiskReason::sentence).toList();
    }
}
