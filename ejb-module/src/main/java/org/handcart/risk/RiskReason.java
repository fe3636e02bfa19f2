package org.handcart.risk;

import org.jspecify.annotations.Nullable;

/**
 * One rule that was met.
 *
 * @param currency of {@code value}, {@code limit} and {@code usual}, which then are minor units; null for counts
 * @param value what was counted, this deed included
 * @param limit from which on the rule is met
 * @param usual what is usual for the subject in this span; null when the limit is fixed or there is no history yet
 * @param activeDays days with any of it that are known; fewer than five are no history
 * @param sentence {@code 7 refunds by this person in 10 minutes, usually 1}
 */
public record RiskReason(
        String rule,
        int points,
        SubjectKind subject,
        @Nullable Activity activity,
        Measure measure,
        TimeSpan span,
        @Nullable String currency,
        long value,
        long limit,
        @Nullable Long usual,
        int activeDays,
        String sentence) {}
