package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import org.handcart.cod.DepositTask;
import org.handcart.cod.RiderShift;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BagCount;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.cod.domain.Shift;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;

/** What riders hold, always folded from the postings of their accounts. */
@Dependent
class RiderBags {

    @Inject
    Journal journal;

    @Inject
    RiderLimits limits;

    @Inject
    Clock clock;

    BagCount bag(Actor actor, Shift shift) {
        return new BagCount(
                journal.balance(actor, Account.RIDER_CASH, shift.riderId(), shift.id(), shift.currency()),
                shift.handed(),
                journal.balance(actor, Account.VARIANCE, shift.riderId(), shift.id(), shift.currency()));
    }

    RiderShift view(Actor actor, Shift shift) {
        return shift.view(bag(actor, shift));
    }

    /** In all shifts and outside of them. */
    Money inHand(Actor actor, String riderId, Currency currency) {
        return journal.balances(actor, Account.RIDER_CASH, riderId).stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    /** Demands a deposit from a rider who carries more than the store wants out on the road, or lifts the demand. */
    void watch(Actor actor, String storeCode, String riderId, Currency currency) {
        limits.policy(actor, storeCode, riderId).ifPresent(policy -> {
            Money above = policy.depositAbove();
            if (above == null || !above.currency().equals(currency)) {
                return;
            }
            Money inHand = inHand(actor, riderId, currency);
            if (inHand.compareTo(above) > 0) {
                limits.demand(actor, new DepositTask(Ids.next(), storeCode, riderId, inHand, above, clock.instant()));
            } else {
                limits.done(actor, riderId, clock.instant());
            }
        });
    }
}
