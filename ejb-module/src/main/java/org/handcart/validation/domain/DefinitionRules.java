package org.handcart.validation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.jspecify.annotations.Nullable;

/** What a definition must look like, apart from its expressions. */
final class DefinitionRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_POINTER = 200;

    private DefinitionRules() {}

    static List<RuleIssue> issues(RuleDefinition rule) {
        List<RuleIssue> issues = new ArrayList<>();
        unless(CODE.matcher(rule.code()).matches(), "code", "a code is 1 to 64 of A-Z 0-9 _ -", issues);
        unless(!rule.message().isBlank(), "message", "a rule needs a message", issues);
        unless(
                rule.message().length() <= LONGEST_MESSAGE,
                "message",
                "a message has at most " + LONGEST_MESSAGE + " characters",
                issues);
        unless(!rule.expression().isBlank(), "expression", "a rule needs an expression", issues);
        String pointer = rule.pointer();
        unless(
                pointer == null
                        || pointer.length() <= LONGEST_POINTER
                                && POINTER.matcher(pointer).matches(),
                "pointer",
                "a pointer is a JSON Pointer such as /customer/phone",
                issues);
        unless(
                inOrder(rule.effectiveFrom(), rule.effectiveTo()),
                "effectiveTo",
                "effectiveTo must lie after effectiveFrom",
                issues);
        return issues;
    }

    private static boolean inOrder(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || from.isBefore(to);
    }

    private static void unless(boolean holds, String field, String message, List<RuleIssue> issues) {
        if (!holds) {
            issues.add(RuleIssue.of(field, message));
        }
    }
}
