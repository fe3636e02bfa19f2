package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.StoreCreditEntry.Kind;
import org.handcart.payment.TendersRefused;
import org.handcart.payment.domain.CreditLots;
import org.handcart.payment.domain.StoreCredits;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Moves store credit. Locks the customer's account; one cause moves it once; never below zero. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CreditLedger {

    static final String REFERENCE = "store-credit:";

    @Inject
    StoreCredits credits;

    @Inject
    Clock clock;

    /** What moves a balance, and why. */
    record Posting(
            Kind kind,
            Money amount,
            String cause,
            @Nullable OrderId order,
            @Nullable String reason,
            @Nullable Instant expiresAt) {

        static Posting refund(Money amount, OrderId order, String cause) {
            return new Posting(Kind.REFUND, amount, cause, order, null, null);
        }

        static Posting redeem(Money amount, OrderId order) {
            return new Posting(Kind.REDEEM, amount.negated(), "order:" + order, order, null, null);
        }
    }

    /**
     * What has expired is booked first, so it cannot be used.
     *
     * @throws TendersRefused with the balance when it does not suffice
     */
    public StoreCreditEntry post(Actor actor, String customer, Posting posting) {
        StoreCredits.Account account =
                credits.locked(actor, customer, posting.amount().currency());
        Optional<StoreCreditEntry> before = credits.caused(actor, account.id(), posting.cause());
        if (before.isPresent()) {
            return before.get();
        }
        account = expire(actor, account, clock.instant());
        if (account.balance().plus(posting.amount()).isNegative()) {
            throw new TendersRefused("the customer has %s of store credit, %s is to be paid with it"
                    .formatted(account.balance(), posting.amount().negated()));
        }
        return append(actor, account, posting);
    }

    private StoreCredits.Account expire(Actor actor, StoreCredits.Account account, Instant now) {
        StoreCredits.Account current = account;
        Map<Integer, Money> expired = CreditLots.expired(credits.entries(actor, account.id()), now);
        for (Map.Entry<Integer, Money> lot : expired.entrySet()) {
            String cause = CreditLots.cause(lot.getKey());
            append(actor, current, new Posting(Kind.EXPIRE, lot.getValue().negated(), cause, null, null, null));
            current = new StoreCredits.Account(
                    current.id(), current.balance().minus(lot.getValue()), current.sequence() + 1);
        }
        return current;
    }

    private StoreCreditEntry append(Actor actor, StoreCredits.Account account, Posting posting) {
        OrderId order = posting.order();
        StoreCreditEntry entry = new StoreCreditEntry(
                account.sequence() + 1,
                posting.kind(),
                posting.amount(),
                posting.cause(),
                order == null ? null : order.value(),
                posting.reason(),
                actor.name(),
                posting.expiresAt(),
                clock.instant());
        credits.append(actor, account.id(), account.balance().plus(posting.amount()), entry);
        return entry;
    }

    /** Such as {@code store-credit:3}: what a refund or a tender refers to. */
    static String reference(StoreCreditEntry entry) {
        return REFERENCE + entry.sequence();
    }

    /** What expired and is not booked yet; changes nothing. */
    public Money overdue(Actor actor, UUID account, Money zero) {
        return CreditLots.expired(credits.entries(actor, account), clock.instant()).values().stream()
                .reduce(zero, Money::plus);
    }
}
