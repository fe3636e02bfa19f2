package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handcart.payment.CreditRefused;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.StoreCreditEntry.Kind;
import org.handcart.payment.usecase.CreditLedger.Posting;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Gives a customer store credit, for a reason. */
@Stateless
public class GrantStoreCredit {

    @Inject
    CreditLedger ledger;

    @Inject
    Clock clock;

    /**
     * Each call gives once more; the caller's Idempotency-Key keeps it from doing so by accident.
     *
     * @param customer the channel's id
     * @param amount above zero
     * @param reason what anybody reads who asks later
     * @param expiresAt in the future; null: never
     * @throws CreditRefused for an amount, a reason or a time that cannot be
     */
    @Requires(Permission.STORE_CREDIT_GRANT)
    public StoreCreditEntry grant(
            Actor actor, String customer, Money amount, String reason, @Nullable Instant expiresAt) {
        if (!amount.isPositive()) {
            throw new CreditRefused("the amount must be above zero");
        }
        if (reason.isBlank()) {
            throw new CreditRefused("a reason is needed");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new CreditRefused("it must expire in the future");
        }
        return ledger.post(
                actor,
                customer,
                new Posting(Kind.GRANT, amount, "grant:" + Ids.next(), null, reason.strip(), expiresAt));
    }
}
