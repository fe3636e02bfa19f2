package org.handcart.validation;

import java.io.Serializable;

/**
 * What is wrong with a rule.
 *
 * @param field the part of the definition: {@code expression}, {@code message}, {@code pointer}, …
 * @param line from 1, of the expression; 0 when the fault has no place
 * @param column from 1
 */
public record RuleIssue(String field, int line, int column, String message) implements Serializable {

    public static RuleIssue of(String field, String message) {
        return new RuleIssue(field, 0, 0, message);
    }
}
