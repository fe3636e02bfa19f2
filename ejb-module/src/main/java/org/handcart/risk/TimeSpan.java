package org.handcart.risk;

import java.time.Duration;

/** How far back a rule counts, up to and with the deed in question. */
public enum TimeSpan {
    TEN_MINUTES("in 10 minutes"),
    HOUR("in an hour"),
    /** From the store's cut-off on (D26). */
    BUSINESS_DAY("in a day"),
    /** Today and the 29 business days before. */
    THIRTY_DAYS("in 30 days");

    private final String words;

    TimeSpan(String words) {
        this.words = words;
    }

    /** For a sentence: {@code in 10 minutes}. */
    public String words() {
        return words;
    }

    /** Of those that slide; days are counted by the calendar. */
    public Duration length() {
        return switch (this) {
            case TEN_MINUTES -> Duration.ofMinutes(10);
            case HOUR -> Duration.ofHours(1);
            case BUSINESS_DAY -> Duration.ofDays(1);
            case THIRTY_DAYS -> Duration.ofDays(30);
        };
    }
}
