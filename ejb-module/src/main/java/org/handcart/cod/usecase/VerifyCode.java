package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handcart.cod.OtpOutcome;
import org.handcart.cod.OtpOutcome.Reason;
import org.handcart.cod.OtpOutcome.Refused;
import org.handcart.cod.OtpOutcome.Verified;
import org.handcart.cod.domain.DialledPhone;
import org.handcart.cod.domain.OneTimeCodes;
import org.handcart.cod.domain.OneTimeCodes.Waiting;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Somebody entered the code that was sent to a phone. */
@Stateless
public class VerifyCode {

    private static final int ATTEMPTS = 5;
    private static final Duration COUNTS_FOR = Duration.ofHours(24);

    @Inject
    OneTimeCodes codes;

    @Inject
    Clock clock;

    /**
     * Five attempts a code, counted with its row locked, so that many at once are still five. A code opens once.
     *
     * @param phone as it is dialled in {@code country}, or in E.164
     */
    @Requires(Permission.COD_VALIDATE)
    public OtpOutcome verify(Actor actor, String phone, @Nullable String country, String code) {
        String e164 = DialledPhone.read(phone, country).e164();
        if (e164 == null) {
            return new Refused(Reason.PHONE, "There is no such phone number.");
        }
        Instant now = clock.instant();
        Optional<Waiting> waiting = codes.lockWaiting(actor, e164, now);
        if (waiting.isEmpty()) {
            return new Refused(Reason.NO_CODE, "no code is waiting for this phone");
        }
        Waiting sent = waiting.get();
        if (sent.attempts() >= ATTEMPTS) {
            return new Refused(Reason.CODE_SPENT, "it was wrong too often; ask for a new code");
        }
        if (!sent.sealed().opensWith(code)) {
            codes.failed(actor, sent.id());
            int left = ATTEMPTS - sent.attempts() - 1;
            return new Refused(Reason.WRONG_CODE, "this is not the code; %d attempts are left".formatted(left));
        }
        codes.verified(actor, sent, e164, now);
        return new Verified(e164, now.plus(COUNTS_FOR));
    }
}
