package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.fulfillment.ConsentOutcome;
import org.handcart.fulfillment.ConsentOutcome.Reason;
import org.handcart.fulfillment.ConsentOutcome.Refused;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.domain.Substitution;
import org.handcart.fulfillment.domain.Substitutions;
import org.handcart.order.OrderId;
import org.handcart.order.OrderPolicy;
import org.handcart.order.SubstituteMode;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes the customer's word on a dearer substitute, or does without it (D20). */
@Stateless
public class DecideSubstitution {

    @Inject
    Substitutions substitutions;

    @Inject
    CarryOutSubstitution carryOutSubstitution;

    @EJB
    LockOrder lockOrder;

    @EJB
    OrderPolicyQueries policies;

    @Inject
    Clock clock;

    /**
     * With consent the customer pays what the substitute costs; without, the store's policy decides who bears the
     * difference, or that it does not come. Locks the order; decided once.
     */
    @Requires(Permission.ORDER_UPDATE)
    public ConsentOutcome decide(Actor actor, OrderId order, SubstitutionId id, boolean consents) {
        Optional<Substitution> known = substitutions
                .find(actor.org(), id)
                .filter(it -> it.order().equals(order) && actor.seesStore(it.storeCode()));
        if (known.isEmpty()) {
            return new Refused(Reason.UNKNOWN_SUBSTITUTION, "there is no substitution " + id);
        }
        lockOrder.lock(actor, order);
        Substitution it = substitutions.lock(actor.org(), id).orElseThrow();
        Instant now = clock.instant();
        if (!it.isPending() || it.isExpired(now)) {
            return new Refused(Reason.ALREADY_DECIDED, "the substitution is decided, or its time is over");
        }
        SubstituteMode mode = consents ? SubstituteMode.CONSENTED : without(policy(actor, it));
        carryOutSubstitution.carryOut(actor, it, mode, actor.name(), now);
        return new ConsentOutcome.Decided(it.view());
    }

    /** Those nobody answered in time. */
    @Requires(Permission.PROCESS)
    public List<SubstitutionId> expired(Actor actor) {
        return substitutions.expired(actor.org(), clock.instant());
    }

    /** Nobody answered: the store's policy decides. Does nothing when somebody did meanwhile. */
    @Requires(Permission.PROCESS)
    public void expire(Actor actor, SubstitutionId id) {
        Optional<Substitution> known = substitutions.find(actor.org(), id);
        if (known.isEmpty()) {
            return;
        }
        lockOrder.lock(actor, known.get().order());
        Substitution it = substitutions.lock(actor.org(), id).orElseThrow();
        Instant now = clock.instant();
        if (it.isPending() && it.isExpired(now)) {
            carryOutSubstitution.carryOut(actor, it, without(policy(actor, it)), actor.name(), now);
        }
    }

    private OrderPolicy policy(Actor actor, Substitution it) {
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        return policies.of(system, it.storeCode());
    }

    static SubstituteMode without(OrderPolicy policy) {
        return switch (policy.withoutConsent()) {
            case ABSORB -> SubstituteMode.ABSORBED;
            case SHORT -> SubstituteMode.SHORT;
        };
    }
}
