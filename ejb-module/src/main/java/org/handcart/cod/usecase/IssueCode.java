package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.handcart.cod.domain.OneTimeCode;
import org.handcart.cod.domain.OneTimeCodes;
import org.handcart.cod.domain.OneTimeCodes.Recent;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Makes one-time codes; in a transaction of its own, because the way to the phone is no part of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IssueCode {

    static final Duration LIVES = Duration.ofMinutes(5);

    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int IN_WINDOW = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    OneTimeCodes codes;

    @Inject
    CodSettings settings;

    @Inject
    Clock clock;

    /** A code, or how many seconds to wait for one. @param code null when one has to wait */
    public record Issued(UUID id, @Nullable OneTimeCode code, Instant expiresAt, long waitSeconds) {}

    /** One every 30 s and five an hour for a phone; so many a minute for the organisation. */
    @Requires(Permission.COD_VALIDATE)
    public Issued issue(Actor actor, String phone, @Nullable String customerId) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        Recent recent = codes.recent(actor, phone, now.minus(WINDOW), now.minus(MINUTE));
        long wait = wait(recent, now);
        if (wait > 0) {
            return new Issued(id, null, now, wait);
        }
        OneTimeCode code = OneTimeCode.random();
        Instant expires = now.plus(LIVES);
        codes.add(actor, id, phone, customerId, code.sealed(), now, expires);
        return new Issued(id, code, expires, 0);
    }

    private long wait(Recent recent, Instant now) {
        Instant last = recent.lastToPhone();
        if (last != null && now.isBefore(last.plus(BETWEEN))) {
            return Duration.between(now, last.plus(BETWEEN)).toSeconds() + 1;
        }
        if (recent.toPhone() >= IN_WINDOW) {
            return WINDOW.toSeconds();
        }
        return recent.ofOrganisation() >= settings.codesPerMinute() ? MINUTE.toSeconds() : 0;
    }

    /** It went out. */
    @Requires(Permission.COD_VALIDATE)
    public void sent(Actor actor, UUID id) {
        codes.sent(actor, id, clock.instant());
    }
}
