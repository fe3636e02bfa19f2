package org.handcart.api.problem;

import java.util.List;
import org.handcart.cancellation.ReasonRefused;

/** What is wrong with the reason for cancelling, with the codes that would be taken. */
final class ReasonProblems {
    private ReasonProblems() {}

    static Problem of(ReasonRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        Problem problem = new Problem(
                ProblemType.REASON_REFUSED, null, detail, List.of(FieldFault.at(refused.pointer(), detail)));
        return refused.known().isEmpty() ? problem : problem.with("known", refused.known());
    }
}
