package org.handcart.cod.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.shared.Actor;

/** The shifts of an organisation's riders; one at a time for each that is not closed. */
public interface Shifts {

    /** A rider with an unclosed shift fails and rolls back. */
    void add(Shift shift);

    Optional<Shift> find(Actor actor, UUID id);

    /** Locked until the transaction ends. */
    Optional<Shift> locked(Actor actor, UUID id);

    /** The rider's unclosed one. */
    Optional<Shift> current(Actor actor, String riderId);

    /** As {@link #current}, locked until the transaction ends. */
    Optional<Shift> currentLocked(Actor actor, String riderId);

    /** The rider's last closed one. */
    Optional<Shift> lastClosed(Actor actor, String riderId);

    /** Newest first. */
    List<Shift> ofRider(Actor actor, String riderId, int limit);

    /** Those not closed, and those opened on the day. */
    List<Shift> ofStore(Actor actor, String storeCode, LocalDate day, int limit);
}
