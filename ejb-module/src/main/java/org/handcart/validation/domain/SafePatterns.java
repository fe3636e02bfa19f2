package org.handcart.validation.domain;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Regular expressions of rules. RE2 matches in linear time, but unrolls counted repetitions before it counts them, so
 * that nested ones fill the memory: {@code (((a{99}){99}){99}){99}}. Such a pattern is refused before it is compiled.
 */
final class SafePatterns {

    private static final int LONGEST = 200;
    private static final int MOST_REPETITIONS = 1_000;
    private static final int KEPT = 200;

    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

    /** Characters of the text times characters of the pattern that are worth one step. */
    private static final int WORK_PER_STEP = 64;

    private final Map<String, Pattern> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
            return size() > KEPT;
        }
    };

    /** True when the pattern is found anywhere in the text. @throws IllegalArgumentException for a pattern not taken */
    boolean matches(String text, String regex) {
        Pattern pattern = pattern(regex);
        Meter.charge(1 + (long) text.length() * regex.length() / WORK_PER_STEP);
        return pattern.matcher(text).find();
    }

    private Pattern pattern(String regex) {
        synchronized (compiled) {
            Pattern known = compiled.get(regex);
            if (known != null) {
                return known;
            }
        }
        Meter.charge(regex.length());
        Pattern pattern = compile(regex);
        synchronized (compiled) {
            compiled.put(regex, pattern);
        }
        return pattern;
    }

    /** @throws IllegalArgumentException saying why the pattern is not taken */
    static Pattern compile(String regex) {
        check(regex);
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("no regular expression: " + malformed.getMessage(), malformed);
        }
    }

    private static void check(String regex) {
        if (regex.length() > LONGEST) {
            throw new IllegalArgumentException("a regular expression has at most " + LONGEST + " characters");
        }
        long repetitions = 1;
        Matcher counted = COUNTED.matcher(regex);
        while (counted.find()) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            repetitions *= Math.max(1, Long.parseLong(most));
            if (repetitions > MOST_REPETITIONS) {
                throw new IllegalArgumentException(
                        "counted repetitions of a regular expression multiply to at most " + MOST_REPETITIONS);
            }
        }
    }
}
