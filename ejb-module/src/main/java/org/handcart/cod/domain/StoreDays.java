package org.handcart.cod.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.CashMovement;
import org.handcart.cod.CollectedByRider;
import org.handcart.cod.JournalLine;
import org.handcart.cod.StoreDay;
import org.handcart.cod.TrialBalance;
import org.handcart.cod.VarianceTrend;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Business days of stores, and what was posted in them. Every read is a range of an index. */
public interface StoreDays {

    Optional<StoreDay> find(Actor actor, String storeCode, LocalDate day);

    /** The last closed one before a day, of each store that has one. */
    List<StoreDay> lastBefore(Actor actor, Collection<String> stores, LocalDate day);

    void add(Actor actor, StoreDay day);

    /** Whether anything was posted after {@code closed} (null: ever) and before {@code day}. */
    boolean postedBetween(Actor actor, String storeCode, @Nullable LocalDate closed, LocalDate day);

    /** What moved the custody accounts of the stores since the last closed day before {@code day}, up to and with it. */
    List<CashMovement> movements(Actor actor, Collection<String> stores, LocalDate day);

    List<CollectedByRider> collections(Actor actor, String storeCode, LocalDate day);

    /** In the order they were made; of one rider only, unless null. */
    List<JournalLine> journal(Actor actor, String storeCode, LocalDate day, @Nullable String rider, int limit);

    /** Days on which something was missing or too much, oldest first. */
    List<VarianceTrend> variances(
            Actor actor, Collection<String> stores, LocalDate from, LocalDate through, @Nullable String rider);

    /** What is still to be collected by the orders of a store. */
    List<Money> due(Actor actor, String storeCode);

    TrialBalance trialBalance(Actor actor);
}
