package org.handcart.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * What the last two digits of an amount in minor units do at the {@link PaymentGatewaySimulator}; a way to provoke every
 * outcome by hand, documented in {@code docs/payments.md}.
 */
enum MagicAmount {
    /** 01: declined, whatever it is. */
    DECLINED,
    /** 02: done, but the answer does not come within any patience. */
    SILENT,
    /** 03: fails twice with 500 before it works. */
    FAILS_TWICE,
    /** 04: pending, and done when it is asked for the second time. */
    PENDING_THEN_DONE,
    /** 05: pending, and declined when it is asked for the second time. */
    PENDING_THEN_DECLINED,
    /** 06: authorised, but the capture is declined. */
    CAPTURE_DECLINED,
    /** 07: the refund is declined, all else works. */
    REFUND_DECLINED,
    /** 08: refused as a request that cannot be. */
    INVALID,
    /** 09: the authorisation holds for two minutes only. */
    EXPIRES_SOON,
    WORKS;

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofMinutes(2);

    static MagicAmount of(long minor) {
        int digits = (int) (minor % 100);
        return digits >= 1 && digits <= 9 ? values()[digits - 1] : WORKS;
    }

    boolean refuses(String kind) {
        return switch (this) {
            case DECLINED, INVALID -> true;
            case CAPTURE_DECLINED -> kind.equals("capture");
            case REFUND_DECLINED -> kind.equals("refund");
            default -> false;
        };
    }

    int status() {
        return this == INVALID ? 422 : 402;
    }

    String refusal() {
        return this == INVALID
                ? "{\"status\":\"invalid\",\"code\":\"amount_invalid\",\"reason\":\"refused by the simulator\"}"
                : "{\"status\":\"declined\",\"code\":\"do_not_honour\",\"reason\":\"declined by the simulator\"}";
    }

    String done(String kind, String reference, Instant now) {
        if (this == PENDING_THEN_DONE || this == PENDING_THEN_DECLINED) {
            return "{\"status\":\"pending\",\"reference\":\"" + reference + "\"}";
        }
        String expiry = kind.equals("authorisation")
                ? ",\"expiresAt\":\"" + now.plus(this == EXPIRES_SOON ? SOON : USUAL) + "\""
                : "";
        return "{\"status\":\"succeeded\",\"reference\":\"" + reference + "\"" + expiry + "}";
    }

    /** What is answered to the {@code asked}-th question about it. */
    String later(String first, int asked) {
        if (asked < 2) {
            return first;
        }
        return switch (this) {
            case PENDING_THEN_DONE -> first.replace("pending", "succeeded");
            case PENDING_THEN_DECLINED -> DECLINED.refusal();
            default -> first;
        };
    }
}
