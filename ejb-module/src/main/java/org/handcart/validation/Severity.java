package org.handcart.validation;

/** What a broken rule does to the order. */
public enum Severity {
    /** The order is not taken. */
    REFUSE,
    /** The order is taken and its stock reserved, but it does not go to the warehouse until somebody lets it. */
    HOLD,
    /** The order is taken; whoever placed it is told, and the timeline remembers. */
    WARN;

    /**
     * What happens when the rule cannot be evaluated. A rule that fails never breaks ordering: instead of refusing, a
     * person decides.
     */
    public Severity whenItFails() {
        return this == REFUSE ? HOLD : this;
    }
}
