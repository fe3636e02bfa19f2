package org.handcart.dispatch;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.handcart.cod.Collection;
import org.handcart.cod.Refusal;
import org.handcart.order.MovedUnits;
import org.handcart.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What refusing at the door may answer. */
public sealed interface DoorRefusalOutcome {

    /**
     * @param returnTask null when nothing that was refused is goods
     * @param collection what was paid for the rest in the same step
     */
    record Done(
            Refusal refusal,
            @Nullable UUID returnTask,
            OrderStatus orderStatus,
            @Nullable Collection collection) implements DoorRefusalOutcome {}

    /** Nothing changed. {@code possible}: what the rider has with them, by line. */
    record Refused(Reason reason, String detail, List<MovedUnits> possible) implements DoorRefusalOutcome {
        public Refused(Reason reason, String detail) {
            this(reason, detail, List.of());
        }
    }

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        NOT_THIS_RIDER,
        NOT_OUT_FOR_DELIVERY,
        /** It was handed over: what comes back now is a return (D24). */
        ALREADY_DELIVERED,
        MORE_THAN_OUT,
        NOTHING_OUT,
        UNKNOWN_VERSION
    }

    default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
