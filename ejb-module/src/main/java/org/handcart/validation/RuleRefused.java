package org.handcart.validation;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be: its expression does not compile, its times are the wrong way round (HTTP 422); rolls back. */
public final class RuleRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleIssue> issues;

    public RuleRefused(List<RuleIssue> issues) {
        super(issues.stream().map(RuleIssue::message).collect(Collectors.joining("; ")));
        this.issues = List.copyOf(issues);
    }

    /** Everything that is wrong, at once. */
    public List<RuleIssue> issues() {
        return issues;
    }
}
