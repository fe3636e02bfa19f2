package org.handcart.console.words;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colour that goes with a status. Colour only repeats what the words say. */
public enum Tone {
    NEUTRAL,
    WAITING,
    WORKING,
    GOOD,
    WARNING,
    BAD;

    private static final Map<String, Tone> OF = Map.ofEntries(
            Map.entry("PENDING", WAITING),
            Map.entry("CONFIRMED", WORKING),
            Map.entry("ASSIGNED_TO_STORE", WORKING),
            Map.entry("PICKING", WORKING),
            Map.entry("PICKED", WORKING),
            Map.entry("PACKED", WORKING),
            Map.entry("ASSIGNED_TO_PARTNER", WORKING),
            Map.entry("ASSIGNED", WORKING),
            Map.entry("REQUESTED", WAITING),
            Map.entry("PICKED_UP", WORKING),
            Map.entry("IN_TRANSIT", WORKING),
            Map.entry("DELIVERED", GOOD),
            Map.entry("CLOSED", GOOD),
            Map.entry("CANCELLED", NEUTRAL),
            Map.entry("PROCESSING", WAITING),
            Map.entry("PENDING_APPROVAL", WAITING),
            Map.entry("PENDING_WMS", WAITING),
            Map.entry("OPEN", WAITING),
            Map.entry("CLAIMED", WORKING),
            Map.entry("DONE", GOOD),
            Map.entry("APPROVED", GOOD),
            Map.entry("EXPIRED", NEUTRAL),
            Map.entry("COMPLETED", GOOD),
            Map.entry("FAILED", BAD),
            Map.entry("REJECTED", BAD),
            Map.entry("DEAD", BAD),
            Map.entry("REDRIVEN", GOOD),
            Map.entry("DISCARDED", NEUTRAL),
            Map.entry("PAID", GOOD),
            Map.entry("AUTHORIZED", WORKING),
            Map.entry("AUTHORISED", WORKING),
            Map.entry("CAPTURED", GOOD),
            Map.entry("AT_DOOR", WAITING),
            Map.entry("MANUAL", WARNING),
            Map.entry("SUCCEEDED", GOOD),
            Map.entry("COLLECTED", GOOD),
            Map.entry("COD_PENDING", WAITING),
            Map.entry("COD_COLLECTED", GOOD),
            Map.entry("REFUNDED", NEUTRAL),
            Map.entry("PARTIALLY_REFUNDED", NEUTRAL),
            Map.entry("NEEDS_ATTENTION", BAD),
            Map.entry("HELD", WARNING),
            Map.entry("REFUSE", BAD),
            Map.entry("HOLD", WARNING),
            Map.entry("WARN", WAITING),
            Map.entry("UNKNOWN", WARNING),
            Map.entry("BACKORDERED", WARNING),
            Map.entry("DAY_OPEN", WORKING),
            Map.entry("DAY_CLOSED", GOOD));

    /** The name of a style; a status that is partly somewhere is a warning, unknown ones are neutral. */
    public static String of(@Nullable Object status) {
        if (status == null) {
            return NEUTRAL.style();
        }
        String name = status instanceof Enum<?> constant ? constant.name() : status.toString();
        Tone known = OF.get(name);
        if (known != null) {
            return known.style();
        }
        return name.startsWith("PARTIALLY_") ? WARNING.style() : NEUTRAL.style();
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
