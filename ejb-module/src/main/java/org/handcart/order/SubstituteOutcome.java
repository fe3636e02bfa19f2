package org.handcart.order;

import java.util.function.Function;
import org.handcart.shared.Money;

/** What a substitution may answer. */
public sealed interface SubstituteOutcome {

    record Substituted(SubstitutedOrder order) implements SubstituteOutcome {}

    /** Nothing changed: the substitute is dearer, the customer is to be asked. */
    record NeedsConsent(Money original, Money substitute) implements SubstituteOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason, String detail) implements SubstituteOutcome {}

    enum Reason {
        UNKNOWN_LINE,
        /** Fewer units of the original are in the warehouse. */
        NOT_IN_WAREHOUSE
    }

    default <T> T fold(
            Function<Substituted, T> substituted,
            Function<NeedsConsent, T> needsConsent,
            Function<Refused, T> refused) {
        if (this instanceof Substituted done) {
            return substituted.apply(done);
        }
        return this instanceof NeedsConsent asks ? needsConsent.apply(asks) : refused.apply((Refused) this);
    }
}
