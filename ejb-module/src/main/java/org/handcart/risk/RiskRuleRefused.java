package org.handcart.risk;

/** A rule or policy that cannot be (HTTP 422); rolls back. */
public final class RiskRuleRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public RiskRuleRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The part of the rule that is wrong: {@code atLeast}, {@code span}, … */
    public String field() {
        return field;
    }
}
