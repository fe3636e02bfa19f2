package org.handcart.goodwill;

import java.util.UUID;

/** Identifies a goodwill payment. */
public record GoodwillId(UUID value) {

    /** What its settlement is known by. */
    public String cause() {
        return "goodwill:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
