package org.handcart.api.problem;

import java.util.List;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;

/** What is wrong with a validation rule, with the place in its expression. */
final class RuleProblems {
    private RuleProblems() {}

    static Problem of(RuleRefused refused) {
        List<FieldFault> faults = refused.issues().stream()
                .map(issue -> FieldFault.at("/" + issue.field(), text(issue)))
                .toList();
        return new Problem(ProblemType.RULE_REFUSED, null, refused.getMessage(), faults)
                .with("issues", refused.issues());
    }

    private static String text(RuleIssue issue) {
        return issue.line() == 0
                ? issue.message()
                : "line %d, column %d: %s".formatted(issue.line(), issue.column(), issue.message());
    }
}
