package org.handcart.cod;

import java.util.function.Function;

/** What a movement or a count of cash may answer. A refusal changed nothing. */
public sealed interface CashOutcome<T> {

    record Done<T>(T value) implements CashOutcome<T> {}

    record Refused<T>(Reason reason, String detail) implements CashOutcome<T> {}

    enum Reason {
        UNKNOWN_STORE,
        UNKNOWN_SHIFT,
        UNKNOWN_COUNT,
        UNKNOWN_DEPOSIT,
        UNKNOWN_ORDER,
        UNKNOWN_PAYOUT,
        UNKNOWN_DISPUTE,
        UNKNOWN_WAIVER,
        /** Nothing was collected yet, or nothing is missing. */
        NOTHING_TO_DISPUTE,
        /** Nothing is due. */
        NOTHING_TO_WAIVE,
        SHIFT_ALREADY_OPEN,
        NO_OPEN_SHIFT,
        SHIFT_CLOSED,
        ALREADY_DECIDED,
        /** The difference is no longer the one that was looked at. */
        CHANGED_MEANWHILE,
        DRAWER_HAS_LESS,
        ALREADY_BOOKED,
        EARLIER_DAY_OPEN,
        DAY_CLOSED,
        DAY_NOT_BEGUN,
        DRAWER_NOT_COUNTED,
        /** Who counted cannot approve. */
        SECOND_PERSON_NEEDED,
        WRONG_CURRENCY,
        WRONG_AMOUNT,
        WRONG_DENOMINATIONS,
        REASON_NEEDED
    }

    static <T> CashOutcome<T> refused(Reason reason, String detail) {
        return new Refused<>(reason, detail);
    }

    default <R> R fold(Function<T, R> done, Function<Refused<T>, R> refused) {
        if (this instanceof Done<T> made) {
            return done.apply(made.value());
        }
        return refused.apply((Refused<T>) this);
    }
}
