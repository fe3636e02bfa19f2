package org.handcart.api.problem;

import org.handcart.approval.DecideOutcome;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CollectOutcome;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.fulfillment.ConsentOutcome;
import org.handcart.fulfillment.DecisionOutcome;
import org.handcart.fulfillment.ResolutionOutcome;
import org.handcart.order.AmendOutcome;
import org.handcart.order.HoldOutcome;
import org.handcart.order.PauseOutcome;
import org.handcart.returns.InspectOutcome;
import org.handcart.returns.ReturnOutcome;
import org.handcart.shared.outbox.ResolveOutcome;
import org.handcart.task.TaskOutcome;

/**
 * What each refusal of a verb is over HTTP. The switches are complete: a reason that somebody adds stops the
 * compilation until it has its place here.
 */
public final class Reasons {
    private Reasons() {}

    public static ProblemType type(PlaceOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_STORE -> ProblemType.UNKNOWN_STORE;
            case STORE_CLOSED -> ProblemType.STORE_CLOSED;
            case NO_STORE_NEARBY -> ProblemType.NO_STORE_NEARBY;
            case CURRENCY_MISMATCH -> ProblemType.UNKNOWN_CURRENCY;
            case UNKNOWN_PRODUCT -> ProblemType.UNKNOWN_PRODUCT;
            case NO_PRICE -> ProblemType.NO_PRICE;
            case PRICE_NOT_ALLOWED -> ProblemType.PRICE_NOT_ALLOWED;
            case TOTAL_MISMATCH -> ProblemType.TOTAL_MISMATCH;
            case DISCOUNT_NOT_APPLICABLE -> ProblemType.DISCOUNT_NOT_APPLICABLE;
            case DISCOUNT_MISMATCH -> ProblemType.DISCOUNT_MISMATCH;
            case NEGATIVE_TOTAL -> ProblemType.NEGATIVE_TOTAL;
            case OUT_OF_STOCK -> ProblemType.OUT_OF_STOCK;
            case COD_NOT_ELIGIBLE -> ProblemType.COD_NOT_ELIGIBLE;
            case RULE -> ProblemType.RULE;
        };
    }

    public static ProblemType type(AmendOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case TOO_LATE -> ProblemType.TOO_LATE;
        };
    }

    public static ProblemType type(HoldOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER, UNKNOWN_HOLD -> ProblemType.NOT_FOUND;
            case TOO_LATE, TOO_MANY_HOLDS, ALREADY_RELEASED -> ProblemType.NOT_HOLDABLE;
            case NOT_YOURS -> ProblemType.FORBIDDEN;
        };
    }

    public static ProblemType type(CancelOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case MORE_THAN_OPEN, NEEDS_OVERRIDE, WINDOW_CLOSED, NEEDS_WHOLE_SETS, TOO_LATE, NOTHING_TO_CANCEL ->
                ProblemType.NOT_CANCELLABLE;
            case REFUND_EXCEEDS_CAPTURED -> ProblemType.REFUND_EXCEEDS_CAPTURED;
        };
    }

    public static ProblemType type(ReturnOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case MORE_THAN_RETURNABLE, WINDOW_CLOSED -> ProblemType.NOT_RETURNABLE;
            case ABOVE_OWN_LIMIT -> ProblemType.ABOVE_OWN_LIMIT;
        };
    }

    public static ProblemType type(PauseOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER -> ProblemType.NOT_FOUND;
            case CLOCK_STANDS, TOO_LONG -> ProblemType.TOO_LATE;
        };
    }

    public static ProblemType type(ConsentOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_SUBSTITUTION -> ProblemType.NOT_FOUND;
            case ALREADY_DECIDED -> ProblemType.ALREADY_DECIDED;
        };
    }

    public static ProblemType type(InspectOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_RETURN, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case MORE_THAN_CAME_BACK -> ProblemType.NOT_RETURNABLE;
        };
    }

    public static ProblemType type(DecideOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_APPROVAL -> ProblemType.NOT_FOUND;
            case ALREADY_DECIDED, EXPIRED -> ProblemType.ALREADY_DECIDED;
            case SECOND_PERSON_NEEDED -> ProblemType.SECOND_PERSON_NEEDED;
            case ABOVE_OWN_LIMIT -> ProblemType.ABOVE_OWN_LIMIT;
        };
    }

    public static ProblemType type(CollectOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER -> ProblemType.NOT_FOUND;
            case ALREADY_COLLECTED, NOTHING_DUE, NOT_THIS_RIDER, NOT_OUT_FOR_DELIVERY -> ProblemType.NOT_COLLECTABLE;
            case UNKNOWN_VERSION -> ProblemType.UNKNOWN_VERSION;
        };
    }

    public static ProblemType type(CashOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_STORE,
                    UNKNOWN_SHIFT,
                    UNKNOWN_COUNT,
                    UNKNOWN_DEPOSIT,
                    UNKNOWN_ORDER,
                    UNKNOWN_PAYOUT,
                    UNKNOWN_DISPUTE,
                    UNKNOWN_WAIVER -> ProblemType.NOT_FOUND;
            case SHIFT_ALREADY_OPEN,
                    NO_OPEN_SHIFT,
                    SHIFT_CLOSED,
                    ALREADY_DECIDED,
                    CHANGED_MEANWHILE,
                    DRAWER_HAS_LESS,
                    ALREADY_BOOKED,
                    EARLIER_DAY_OPEN,
                    DAY_CLOSED,
                    DAY_NOT_BEGUN,
                    DRAWER_NOT_COUNTED,
                    NOTHING_TO_DISPUTE,
                    NOTHING_TO_WAIVE -> ProblemType.CASH_REFUSED;
            case SECOND_PERSON_NEEDED -> ProblemType.SECOND_PERSON_NEEDED;
            case WRONG_CURRENCY, WRONG_AMOUNT, WRONG_DENOMINATIONS, REASON_NEEDED -> ProblemType.CASH_COUNT_REFUSED;
        };
    }

    public static ProblemType type(DoorRefusalOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_ORDER, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case NOT_THIS_RIDER, NOT_OUT_FOR_DELIVERY, ALREADY_DELIVERED, MORE_THAN_OUT, NOTHING_OUT ->
                ProblemType.NOT_REFUSABLE;
            case UNKNOWN_VERSION -> ProblemType.UNKNOWN_VERSION;
        };
    }

    public static ProblemType type(ResolveOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> ProblemType.NOT_FOUND;
            case ALREADY_RESOLVED -> ProblemType.ALREADY_RESOLVED;
            case MALFORMED_PAYLOAD, NOT_REDRIVABLE -> ProblemType.NOT_REDRIVABLE;
        };
    }

    public static ProblemType type(TaskOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_TASK -> ProblemType.NOT_FOUND;
            case ALREADY_CLOSED, TAKEN, NOT_YOURS, ENDS_BY_DEED -> ProblemType.TASK_REFUSED;
        };
    }

    public static ProblemType type(DecisionOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CANCELLATION, UNKNOWN_LINE -> ProblemType.NOT_FOUND;
            case ALREADY_ANSWERED, NOT_OVERDUE, MORE_THAN_PENDING -> ProblemType.ANSWER_REFUSED;
        };
    }

    public static ProblemType type(ResolutionOutcome.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CONTRADICTION -> ProblemType.NOT_FOUND;
            case ALREADY_RESOLVED, NOT_ACCEPTABLE -> ProblemType.ANSWER_REFUSED;
        };
    }
}
