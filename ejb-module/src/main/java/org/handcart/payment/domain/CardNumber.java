package org.handcart.payment.domain;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what looks like the number of a payment card, so that none is ever stored: 13 to 19 digits, with or without
 * blanks and hyphens, that begin as card numbers do and pass the check digit.
 */
public final class CardNumber {

    private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9])[2-6](?:[ -]?[0-9]){12,18}(?![0-9])");
    private static final int KEPT = 4;

    private CardNumber() {}

    public static boolean isIn(String text) {
        return CANDIDATE.matcher(text).results().map(MatchResult::group).anyMatch(CardNumber::passes);
    }

    /** The text with all but the last four digits of each number taken out. */
    public static String masked(String text) {
        return CANDIDATE.matcher(text).replaceAll(found -> {
            String number = found.group();
            return passes(number)
                    ? "*".repeat(number.length() - KEPT) + number.substring(number.length() - KEPT)
                    : number;
        });
    }

    /** Luhn's check digit. */
    private static boolean passes(String number) {
        int sum = 0;
        boolean doubled = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                int weighed = doubled ? 2 * digit : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }
}
