package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.pricing.ApplicableFee;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.domain.FeeRuleBook;
import org.handcart.pricing.domain.FeeRules;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of fee rules. */
@Stateless
public class FeeQueries {

    @Inject
    FeeRuleBook rules;

    @Inject
    Clock clock;

    /**
     * The fees that a basket pays in a store at an instant, by type; none of a type more than once. One statement.
     *
     * @param goods what the lines cost after discounts, in {@code currency}; thresholds are compared to it, and
     *     exactly the threshold is free
     * @param atTheDoor whether any part is paid at the door
     */
    @Requires({Permission.PRODUCT_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public List<ApplicableFee> applicable(
            Actor actor, String storeCode, Currency currency, Money goods, boolean atTheDoor, Instant at) {
        if (!actor.seesStore(storeCode)) {
            return List.of();
        }
        return rules.inForce(actor.org(), storeCode, currency, at)
                .map(found -> FeeRules.applicable(
                        found.rules(), new FeeRules.Asked(goods, atTheDoor, at, ZoneId.of(found.zone()))))
                .orElse(List.of());
    }

    /** All rules by code, with what holds now or later. Entries of stores the actor does not see are left out. */
    @Requires(Permission.PRODUCT_READ)
    public List<FeeRule> list(Actor actor) {
        Instant now = clock.instant();
        return rules.find(actor.org(), null).stream()
                .map(rule -> seen(actor, rule, true, now))
                .filter(rule -> !rule.terms().isEmpty())
                .toList();
    }

    /**
     * With what holds now or later, or with everything that ever stood; empty for a rule of which the actor may see
     * nothing.
     */
    @Requires(Permission.PRODUCT_READ)
    public Optional<FeeRule> find(Actor actor, String code, boolean wholeHistory) {
        Instant now = clock.instant();
        return rules.find(actor.org(), code).stream()
                .findFirst()
                .filter(rule -> !seen(actor, rule, false, now).terms().isEmpty())
                .map(rule -> seen(actor, rule, !wholeHistory, now));
    }

    static FeeRule seen(Actor actor, FeeRule rule, boolean standingOnly, Instant now) {
        return new FeeRule(
                rule.code(),
                rule.terms().stream()
                        .filter(one -> Scopes.sees(actor, one.scope()))
                        .filter(one -> !standingOnly || one.countsFrom(now))
                        .toList(),
                rule.version());
    }
}
