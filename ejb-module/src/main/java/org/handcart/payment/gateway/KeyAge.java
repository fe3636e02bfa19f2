package org.handcart.payment.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;

/**
 * For gateways that cannot be asked about a key: as long as they remember keys, sending the same call again is the
 * question, because it moves money once. Later it could move it twice, so a person has to look.
 */
final class KeyAge {

    private KeyAge() {}

    /**
     * NOT_FOUND, which lets the caller send the call again under its key, or UNKNOWN when that is no longer safe.
     *
     * @param remembers how long the gateway keeps keys for certain
     */
    static GatewayAnswer sendAgain(GatewayCall call, Duration remembers, Clock clock) {
        Instant made = madeAt(call.key());
        return made.plus(remembers).isAfter(clock.instant())
                ? GatewayAnswer.of(Kind.NOT_FOUND, "cannot be asked about; the key makes sending it again safe")
                : GatewayAnswer.failed(
                        Kind.UNKNOWN,
                        "key_too_old",
                        "the gateway may have forgotten the key: look it up there before anything is sent again");
    }

    /** Our keys are UUIDs of version 7: the first 48 bits are the milliseconds. Of others nothing is known. */
    private static Instant madeAt(UUID key) {
        return key.version() == 7 ? Instant.ofEpochMilli(key.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }
}
