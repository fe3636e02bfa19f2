package org.handcart.approval.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.Breach;
import org.handcart.approval.Breach.Kind;
import org.handcart.approval.domain.Rates.Booked;
import org.handcart.shared.Money;
import org.handcart.shared.Role;

/**
 * The limits an organisation decided, and the rates it booked (D23).
 *
 * @param own the current version of each
 */
public record LimitBook(List<ApprovalLimit> own, Rates rates) {

    private static final List<Kind> KINDS =
            List.of(Kind.PER_REFUND, Kind.PER_ORDER, Kind.PER_AGENT_DAY, Kind.PER_CUSTOMER_DAY);

    /**
     * What holds for a role in a currency: the organisation's decision for that currency, or else for the currency it
     * keeps its books in, or else what is built in. Once an organisation has decided anything for a role, nothing built in
     * holds for it. Empty where nothing can be said: then everything waits.
     */
    public Optional<ApprovalLimit> of(Role role, Currency currency) {
        Optional<ApprovalLimit> decided = own(role, currency);
        if (decided.isPresent()) {
            return decided;
        }
        Currency base = rates.base();
        boolean convertible = base != null && rates.of(currency).isPresent();
        if (own.stream().anyMatch(limit -> limit.role() == role)) {
            return convertible ? own(role, base) : Optional.empty();
        }
        Optional<ApprovalLimit> builtIn = BuiltInLimits.of(role, currency);
        return builtIn.isPresent() || !convertible ? builtIn : BuiltInLimits.of(role, base);
    }

    private Optional<ApprovalLimit> own(Role role, Currency currency) {
        return own.stream()
                .filter(limit -> limit.role() == role && limit.currency().equals(currency))
                .findFirst();
    }

    /**
     * Which limits a spending would break; empty when none. Of somebody with several roles the highest limit of each kind
     * counts. A limit is inclusive: 500.00 passes, 500.01 waits.
     */
    public List<Breach> breaches(Collection<Role> roles, Money amount, Sums sums) {
        List<ApprovalLimit> limits = roles.stream()
                .flatMap(role -> of(role, amount.currency()).stream())
                .toList();
        if (limits.isEmpty()) {
            return List.of(unknown(amount, "nothing says how much may be given back in " + amount.currency()));
        }
        List<Breach> breaches = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<Breach> each = limits.stream()
                    .flatMap(limit -> breach(limit, kind, amount, sums.of(kind)).stream())
                    .toList();
            if (each.size() == limits.size()) {
                breaches.add(each.get(0));
            }
        }
        return breaches;
    }

    private Optional<Breach> breach(ApprovalLimit limit, Kind kind, Money amount, List<Booked> before) {
        Money bound = limit.of(kind);
        if (bound == null) {
            return Optional.empty();
        }
        List<Booked> all = new ArrayList<>(before);
        all.add(rates.freeze(amount));
        boolean oneCurrency =
                all.stream().allMatch(each -> each.amount().currency().equals(bound.currency()));
        return oneCurrency ? plain(kind, all, bound) : converted(kind, all, bound);
    }

    private static Optional<Breach> plain(Kind kind, List<Booked> all, Money bound) {
        Money sum = all.stream().map(Booked::amount).reduce(Money.zero(bound.currency()), Money::plus);
        return sum.compareTo(bound) <= 0
                ? Optional.empty()
                : Optional.of(new Breach(kind, sum, bound, sentence(kind, sum, bound)));
    }

    private Optional<Breach> converted(Kind kind, List<Booked> all, Money bound) {
        Booked last = all.get(all.size() - 1);
        BigDecimal sum = BigDecimal.ZERO;
        for (Booked each : all) {
            Optional<BigDecimal> worth = rates.worth(each);
            if (worth.isEmpty()) {
                return Optional.of(unknown(last.amount(), "no rate says what %s is worth".formatted(each.amount())));
            }
            sum = sum.add(worth.get());
        }
        Optional<BigDecimal> most = rates.worth(rates.freeze(bound));
        Optional<Money> shown = rates.ofBase(sum);
        if (most.isEmpty() || shown.isEmpty()) {
            return Optional.of(unknown(last.amount(), "no rate says what %s is worth".formatted(bound)));
        }
        return sum.compareTo(most.get()) <= 0
                ? Optional.empty()
                : Optional.of(new Breach(kind, shown.get(), bound, sentence(kind, shown.get(), bound)));
    }

    private static Breach unknown(Money amount, String why) {
        return new Breach(Kind.NO_LIMIT_KNOWN, amount, null, why);
    }

    private static String sentence(Kind kind, Money sum, Money bound) {
        String what = switch (kind) {
            case PER_REFUND -> "in one refund";
            case PER_ORDER -> "for one order";
            case PER_AGENT_DAY -> "by one person in a business day";
            case PER_CUSTOMER_DAY -> "to one customer in a business day";
            case NO_LIMIT_KNOWN, RISK -> throw new IllegalArgumentException(kind + " has no bound");
        };
        return "%s %s is more than %s".formatted(sum, what, bound);
    }
}
