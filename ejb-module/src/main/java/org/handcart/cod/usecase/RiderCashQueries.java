package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.CashVerdict;
import org.handcart.cod.DepositTask;
import org.handcart.cod.RiderShift;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of the riders' bags, and the hard filter of dispatch. */
@Stateless
public class RiderCashQueries {

    @Inject
    Shifts shifts;

    @Inject
    RiderLimits limits;

    @Inject
    RiderBags bags;

    /**
     * The hard filter of D9: {@code cashInHand + due ≤ limit}; the limit itself is allowed. An order with nothing due is
     * always allowed. Holds the rider's shift until the transaction ends, so that two offers at once cannot both pass. A
     * rider who is asked to hand cash in first, or who needs a shift and has none, is not.
     */
    @Requires({Permission.DELIVERY_REPORT, Permission.CASH_READ, Permission.PROCESS})
    public CashVerdict mayTake(Actor actor, String storeCode, String riderId, Money due) {
        Optional<CashPolicy> policy = limits.policy(actor, storeCode, riderId);
        Money limit = policy.map(CashPolicy::limit).orElse(null);
        if (due.isPositive()) {
            shifts.currentLocked(actor, riderId);
        }
        Money inHand = bags.inHand(actor, riderId, due.currency());
        if (!due.isPositive()) {
            return new CashVerdict(true, inHand, due, limit, "Nothing is to be collected.");
        }
        String refusal = refusal(actor, policy, riderId, inHand.plus(due));
        boolean allowed = refusal == null;
        String sentence = allowed
                ? "The rider carries %s and would carry %s%s."
                        .formatted(inHand, inHand.plus(due), limit == null ? "" : ", within the limit of " + limit)
                : refusal;
        return new CashVerdict(allowed, inHand, due, limit, sentence);
    }

    private @Nullable String refusal(Actor actor, Optional<CashPolicy> policy, String riderId, Money then) {
        if (policy.isEmpty()) {
            return null;
        }
        if (policy.get().shiftRequired() && shifts.current(actor, riderId).isEmpty()) {
            return "The rider has no open shift.";
        }
        Optional<DepositTask> task = limits.task(actor, riderId);
        if (task.isPresent()) {
            return "The rider carries more than %s and must hand it in first."
                    .formatted(task.get().threshold());
        }
        Money limit = policy.get().limit();
        if (limit != null && limit.currency().equals(then.currency()) && then.compareTo(limit) > 0) {
            return "The rider would carry %s, more than the limit of %s.".formatted(then, limit);
        }
        return null;
    }

    /**
     * Newest first, at most {@code limit}. Those of stores the actor does not see are left out.
     *
     * @throws NotAllowed for another rider without the right to see everybody's
     */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT})
    public List<RiderShift> shifts(Actor actor, String riderId, int limit) {
        ownOrAll(actor, riderId);
        return shifts.ofRider(actor, riderId, limit).stream()
                .filter(shift -> sees(actor, shift))
                .map(shift -> bags.view(actor, shift))
                .toList();
    }

    /** Empty for one of a store or a rider the actor does not see. */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT})
    public Optional<RiderShift> shift(Actor actor, UUID id) {
        return shifts.find(actor, id).filter(shift -> sees(actor, shift)).map(shift -> bags.view(actor, shift));
    }

    private static boolean sees(Actor actor, Shift shift) {
        boolean own = actor.name().equals(shift.riderId());
        return own || actor.may(Permission.CASH_READ) && actor.seesStore(shift.storeCode());
    }

    /** The demand to hand cash in; empty when there is none. */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT})
    public Optional<DepositTask> task(Actor actor, String riderId) {
        ownOrAll(actor, riderId);
        return limits.task(actor, riderId);
    }

    /** Riders who must hand cash in, those waiting longest first, at most 500. */
    @Requires(Permission.CASH_READ)
    public List<DepositTask> tasks(Actor actor) {
        return limits.tasks(actor, actor.stores(), 500);
    }

    private static void ownOrAll(Actor actor, String riderId) {
        if (!actor.name().equals(riderId) && !actor.may(Permission.CASH_READ)) {
            throw new NotAllowed(actor, Permission.CASH_READ);
        }
    }
}
