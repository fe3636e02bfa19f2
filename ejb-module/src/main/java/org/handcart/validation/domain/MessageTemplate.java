package org.handcart.validation.domain;

import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.validation.RuleIssue;

/**
 * A message with expressions in braces: {@code {order.units} units, {amount(order.total, order.currency)}}. Two opening
 * braces stand for one. An expression without a value shows an ellipsis: a message never fails.
 */
final class MessageTemplate {

    private static final int LONGEST_TOLD = 500;
    private static final String NO_VALUE = "…";

    private static final Set<CelType> SHOWN = Set.of(
            SimpleType.STRING,
            SimpleType.INT,
            SimpleType.DOUBLE,
            SimpleType.BOOL,
            NullableType.create(SimpleType.STRING),
            NullableType.create(SimpleType.DOUBLE));

    static final MessageTemplate NONE = new MessageTemplate(List.of());

    /** Texts and expressions, in turn. */
    private final List<Object> parts;

    private MessageTemplate(List<Object> parts) {
        this.parts = List.copyOf(parts);
    }

    static MessageTemplate parse(RuleLanguage language, String template, List<RuleIssue> issues) {
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c != '{') {
                text.append(c);
                i++;
            } else if (template.startsWith("{{", i)) {
                text.append(c);
                i += 2;
            } else {
                int end = end(template, i + 1);
                if (end < 0) {
                    issues.add(new RuleIssue("message", 1, i + 1, "the brace is not closed"));
                    return new MessageTemplate(List.of());
                }
                parts.add(text.toString());
                text.setLength(0);
                Expression value = language.compile("message", template.substring(i + 1, end), i + 1, SHOWN, issues);
                if (value != null) {
                    parts.add(value);
                }
                i = end + 1;
            }
        }
        parts.add(text.toString());
        return new MessageTemplate(parts);
    }

    Set<String> variables() {
        Set<String> all = new HashSet<>();
        for (Object part : parts) {
            if (part instanceof Expression expression) {
                all.addAll(expression.variables());
            }
        }
        return all;
    }

    String fill(DraftValues values) {
        StringBuilder filled = new StringBuilder();
        for (Object part : parts) {
            filled.append(part instanceof Expression expression ? shown(expression, values) : part);
        }
        return filled.length() <= LONGEST_TOLD ? filled.toString() : filled.substring(0, LONGEST_TOLD - 1) + NO_VALUE;
    }

    private static String shown(Expression expression, DraftValues values) {
        try {
            Object value = expression.evaluate(values);
            return value instanceof String || value instanceof Number || value instanceof Boolean
                    ? value.toString()
                    : NO_VALUE;
        } catch (Expression.Failed failed) {
            return NO_VALUE;
        }
    }

    /** The brace that closes, behind quoted texts and braces of its own; below zero when there is none. */
    private static int end(String template, int from) {
        int open = 0;
        char quote = 0;
        for (int i = from; i < template.length(); i++) {
            char c = template.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && open-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
