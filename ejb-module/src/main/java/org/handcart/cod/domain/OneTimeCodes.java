package org.handcart.cod.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The codes that were sent. */
public interface OneTimeCodes {

    /** How many codes there were lately, and when the last one was. */
    record Recent(int toPhone, @Nullable Instant lastToPhone, int ofOrganisation) {}

    /** A code that waits to be entered. */
    record Waiting(
            UUID id,
            OneTimeCode.Sealed sealed,
            int attempts,
            @Nullable String customerId) {}

    /** Makes everybody else who asks for this phone wait until the transaction ends, then counts. */
    Recent recent(Actor actor, String phone, Instant toPhoneSince, Instant ofOrganisationSince);

    void add(
            Actor actor,
            UUID id,
            String phone,
            @Nullable String customerId,
            OneTimeCode.Sealed sealed,
            Instant now,
            Instant expiresAt);

    void sent(Actor actor, UUID id, Instant at);

    /** The newest for the phone, when it can still be entered; locked until the transaction ends. */
    Optional<Waiting> lockWaiting(Actor actor, String phone, Instant now);

    void failed(Actor actor, UUID id);

    /** The phone is theirs; a customer the code was for has it from now on. */
    void verified(Actor actor, Waiting code, String phone, Instant at);
}
