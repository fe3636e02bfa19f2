package org.handcart.cod.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The counts of bags and drawers. */
public interface Counts {

    /** A second pending one of the same shift or drawer fails and rolls back. */
    void add(Actor actor, CashCount count);

    Optional<CashCount> find(Actor actor, UUID id);

    /** The last count of a shift. */
    Optional<CashCount> lastOfShift(Actor actor, UUID shift);

    Optional<CashCount> pendingDrawer(Actor actor, String storeCode);

    /** The last count of the drawer on a day that stands: even, pending or approved. */
    Optional<CashCount> drawerOfDay(Actor actor, String storeCode, LocalDate day);

    /** Only from PENDING; its shift or the store's books are locked. */
    void decide(Actor actor, UUID id, CashCount.Status status, String by, Instant at, @Nullable String comment);

    /** What is expected moved while it was pending. */
    void expect(Actor actor, UUID id, Money expected);

    /** Oldest first, of the given stores; all for an empty set. */
    List<CashCount> pending(Actor actor, Set<String> stores, int limit);

    List<CashCount> ofDay(Actor actor, String storeCode, LocalDate day, int limit);
}
