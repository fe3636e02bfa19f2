package org.handcart.payment.domain;

import java.util.Arrays;
import org.handcart.payment.TendersRefused;

/** The ways to pay. */
public enum TenderType {
    COD,
    CARD,
    UPI,
    WALLET,
    STORE_CREDIT;

    /** @throws TendersRefused for a name that is none of these */
    static TenderType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TendersRefused("unknown tender type " + name));
    }

    /** Set aside when the order is placed and captured when the goods leave; what else a gateway takes, it takes at once. */
    public boolean isCapturedLater() {
        return this == CARD;
    }

    /** Charged and refunded by the payment gateway. */
    public boolean isByGateway() {
        return this == CARD || this == UPI || this == WALLET;
    }
}
