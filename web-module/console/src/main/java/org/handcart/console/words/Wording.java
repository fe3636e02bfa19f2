package org.handcart.console.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The English of every constant and sentence, from one bundle. Constants are keyed by their type and name, so that two
 * statuses of the same name may read differently.
 */
public final class Wording {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.handcart.console.words.words", Locale.ENGLISH);

    private Wording() {}

    /** Words for a constant or for the name of one; empty for null. Never fails: what has no words yet is spelt out. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
        String typed = value instanceof Enum<?> constant ? key(constant) : name;
        if (WORDS.containsKey(typed)) {
            return WORDS.getString(typed);
        }
        return WORDS.containsKey(name) ? WORDS.getString(name) : spellOut(name);
    }

    /** Why units were not cancelled, from the name of the reason; empty for null. */
    public static String reject(@Nullable String reason) {
        if (reason == null) {
            return "";
        }
        String key = "RejectReason." + reason;
        return WORDS.containsKey(key) ? WORDS.getString(key) : spellOut(reason);
    }

    /** A sentence by its key. */
    public static String text(String key) {
        return WORDS.getString(key);
    }

    /** A sentence by its key, with facts in the places {@code {0}}, {@code {1}}. */
    public static String sentence(String key, Object... facts) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(facts);
    }

    /** The sentence for a constant when it is a reason to refuse. */
    public static String refusal(String of, Enum<?> reason) {
        return WORDS.getString(of + ".refused." + reason.name());
    }

    static boolean knows(String key) {
        return WORDS.containsKey(key);
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** {@code PARTIALLY_PICKED}, {@code order.quantity-adjusted.v1} and {@code codDue} become plain words. */
    private static String spellOut(String name) {
        String words = name;
        if (words.matches("[a-z-]+(?:\\.[a-z-]+)+(?:\\.v\\d+)?")) {
            words = words.replaceFirst("\\.v\\d+$", "").replace('.', ' ');
        }
        words = words.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').replace('-', ' ');
        words = words.toLowerCase(Locale.ENGLISH).strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
