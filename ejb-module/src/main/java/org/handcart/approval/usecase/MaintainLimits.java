package org.handcart.approval.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.ExchangeRate;
import org.handcart.approval.LimitRefused;
import org.handcart.approval.domain.LimitRows;
import org.handcart.approval.domain.Rates;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;

/**
 * How much the roles of an organisation may give back without asking, and what currencies are worth to it. For the whole
 * organisation, so only by somebody who sees every store. Nothing is overwritten: every version is kept.
 */
@Stateless
public class MaintainLimits {

    @Inject
    LimitRows rows;

    @Inject
    Clock clock;

    /** What the organisation decided, by role and currency. */
    @Requires({Permission.APPROVAL_LIMITS, Permission.APPROVE_CANCELLATION})
    public List<ApprovalLimit> list(Actor actor) {
        return rows.book(actor).own().stream()
                .sorted(Comparator.comparing(ApprovalLimit::role)
                        .thenComparing(limit -> limit.currency().getCurrencyCode()))
                .toList();
    }

    /** What holds now, decided or built in; empty where nothing can be said and everything waits. */
    @Requires({Permission.APPROVAL_LIMITS, Permission.APPROVE_CANCELLATION, Permission.ORDER_CANCEL})
    public Optional<ApprovalLimit> find(Actor actor, Role role, Currency currency) {
        return rows.book(actor).of(role, currency);
    }

    /** Every version the organisation decided, newest first, at most 200. */
    @Requires({Permission.APPROVAL_LIMITS, Permission.APPROVE_CANCELLATION})
    public List<ApprovalLimit> history(Actor actor, Role role, Currency currency) {
        return rows.history(actor, role, currency);
    }

    /**
     * Decides a limit; holds from the next spending on.
     *
     * @param limit with the version it replaces, 0 for the first one
     * @throws Conflict when the version is stale
     * @throws LimitRefused for the application's own role, and for amounts of another currency
     * @throws NotAllowed for an actor with stores of their own
     */
    @Requires(Permission.APPROVAL_LIMITS)
    public ApprovalLimit put(Actor actor, ApprovalLimit limit) {
        everyStore(actor);
        if (limit.role() == Role.SYSTEM) {
            throw new LimitRefused("the application itself has no limit");
        }
        boolean foreign = Stream.of(limit.perRefund(), limit.perOrder(), limit.perAgentDay(), limit.perCustomerDay())
                .filter(Objects::nonNull)
                .anyMatch(bound -> !bound.currency().equals(limit.currency()) || bound.isNegative());
        if (foreign) {
            throw new LimitRefused("every bound is an amount of " + limit.currency() + ", zero or more");
        }
        rows.lock(actor);
        ApprovalLimit next = new ApprovalLimit(
                limit.role(),
                limit.currency(),
                limit.perRefund(),
                limit.perOrder(),
                limit.perAgentDay(),
                limit.perCustomerDay(),
                limit.version() + 1,
                actor.name(),
                now());
        if (!rows.add(actor, next)) {
            throw Conflict.staleVersion(rows.history(actor, limit.role(), limit.currency()).stream()
                    .mapToInt(ApprovalLimit::version)
                    .max()
                    .orElse(0));
        }
        return next;
    }

    /** The current rates, by currency. */
    @Requires({Permission.APPROVAL_LIMITS, Permission.APPROVE_CANCELLATION})
    public List<ExchangeRate> rates(Actor actor) {
        return rows.book(actor).rates().booked().values().stream()
                .sorted(Comparator.comparing(rate -> rate.currency().getCurrencyCode()))
                .toList();
    }

    /** Every version of one, newest first, at most 200. */
    @Requires({Permission.APPROVAL_LIMITS, Permission.APPROVE_CANCELLATION})
    public List<ExchangeRate> rates(Actor actor, Currency currency) {
        return rows.rates(actor, currency);
    }

    /**
     * Books a rate; spendings booked before keep theirs.
     *
     * @param version the one it replaces, 0 for the first one
     * @throws Conflict when the version is stale
     * @throws LimitRefused for a rate that is not positive, and for another base than that of the other rates
     * @throws NotAllowed for an actor with stores of their own
     */
    @Requires(Permission.APPROVAL_LIMITS)
    public ExchangeRate book(Actor actor, Currency currency, Currency base, BigDecimal rate, int version) {
        everyStore(actor);
        rows.lock(actor);
        Rates known = rows.book(actor).rates();
        if (currency.equals(base)) {
            throw new LimitRefused("one %s is one %s".formatted(currency, base));
        }
        if (known.base() != null && !known.base().equals(base)) {
            throw new LimitRefused("the books are kept in " + known.base());
        }
        if (known.booked().values().stream().anyMatch(each -> each.base().equals(currency))) {
            throw new LimitRefused("the books are kept in " + currency);
        }
        if (rate.signum() <= 0) {
            throw new LimitRefused("a rate is more than zero");
        }
        ExchangeRate next = new ExchangeRate(currency, base, rate, version + 1, actor.name(), now());
        if (!rows.add(actor, next)) {
            throw Conflict.staleVersion(rows.rates(actor, currency).stream()
                    .mapToInt(ExchangeRate::version)
                    .max()
                    .orElse(0));
        }
        return next;
    }

    private static void everyStore(Actor actor) {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.APPROVAL_LIMITS);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
