package org.handcart.console.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.console.words.Amounts;
import org.handcart.console.words.Wording;
import org.handcart.order.TimelineEntry;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event in words, for the timeline. Events come from many contexts and from outside, so nothing is
 * taken for granted: whatever the shape, the result is a short list of short texts.
 */
public final class Facts {

    private static final int MOST = 14;
    private static final int LONGEST = 220;
    private static final int DEEPEST = 3;
    private static final int LONGEST_HEADLINE = 40;

    /** The order is the page and the time stands beside the event. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("order", "orderId", "occurredAt");

    private Facts() {}

    public static List<Fact> of(TimelineEntry entry) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, Object> field : entry.details().entrySet()) {
            String text = SAID_ELSEWHERE.contains(field.getKey()) ? "" : shorten(text(field.getValue(), 0));
            if (!text.isEmpty() && facts.size() < MOST) {
                facts.add(new Fact(Wording.of(field.getKey()), text));
            }
        }
        return List.copyOf(facts);
    }

    /** Where the event brought the order to, or what was reported; empty when it says neither. */
    public static String headline(TimelineEntry entry) {
        Object after = entry.details().get("statusAfter");
        if (after == null || after.equals(entry.details().get("statusBefore"))) {
            after = entry.details().get("type");
        }
        return after instanceof String name && name.length() <= LONGEST_HEADLINE ? Wording.of(name) : "";
    }

    private static String text(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            Money money = money(map);
            return money != null
                    ? Amounts.text(money)
                    : map.entrySet().stream()
                            .map(part -> part(String.valueOf(part.getKey()), text(part.getValue(), depth + 1)))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Iterable<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(part -> parts.add(text(part, depth + 1)));
            return String.join("; ", parts);
        }
        String text = value.toString();
        return text.matches("[A-Z]+(?:_[A-Z]+)+|[A-Z]{4,}") ? Wording.of(text) : text;
    }

    private static String part(String name, String text) {
        return text.isEmpty() ? "" : Wording.of(name).toLowerCase(Locale.ENGLISH) + " " + text;
    }

    /** Null when the map is no amount. */
    private static @Nullable Money money(Map<?, ?> map) {
        Object amount = map.get("amount");
        if (map.size() != 2 || amount == null || !(map.get("currency") instanceof String code)) {
            return null;
        }
        try {
            return Money.of(new BigDecimal(amount.toString()), Currency.getInstance(code));
        } catch (IllegalArgumentException notMoney) {
            return null;
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** One field of an event. */
    public record Fact(String label, String text) {

        public String getLabel() {
            return label;
        }

        public String getText() {
            return text;
        }
    }
}
