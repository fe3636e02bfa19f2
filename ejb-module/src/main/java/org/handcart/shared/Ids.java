package org.handcart.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes UUIDv7 values: unique, and in time order within one JVM, so that index inserts stay at the right edge. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
