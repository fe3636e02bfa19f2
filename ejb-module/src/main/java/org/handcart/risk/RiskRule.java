package org.handcart.risk;

import org.jspecify.annotations.Nullable;

/**
 * A rule as a person writes it: when a count is unusual, and how many points that is worth.
 *
 * <p>A {@link Basis#FIXED} rule is met from {@code atLeast} on. One that compares with the subject's {@link
 * Basis#OWN_HISTORY} is met above {@code percent} of what is usual, but never below {@code atLeast}; a subject known for
 * fewer than five days has no history, and is compared with {@code newAtLeast} or, if that is null, not at all.
 *
 * @param code its name, unique in the organisation, never changes
 * @param storeCode the one store it holds for; null for every store
 * @param activity null for all of them together
 * @param currency the only one the rule looks at; needed where an amount of money is given
 * @param atLeast a number of deeds, or minor units
 * @param percent 300 for three times what is usual
 * @param newAtLeast a number of deeds, or minor units
 * @param points 1 to 100
 */
public record RiskRule(
        String code,
        @Nullable String storeCode,
        SubjectKind subject,
        @Nullable Activity activity,
        Measure measure,
        @Nullable String currency,
        TimeSpan span,
        Basis basis,
        @Nullable Long atLeast,
        @Nullable Integer percent,
        @Nullable Long newAtLeast,
        int points,
        boolean active) {

    /** The same, but no longer asked. */
    public RiskRule outOfForce() {
        return new RiskRule(
                code,
                storeCode,
                subject,
                activity,
                measure,
                currency,
                span,
                basis,
                atLeast,
                percent,
                newAtLeast,
                points,
                false);
    }
}
