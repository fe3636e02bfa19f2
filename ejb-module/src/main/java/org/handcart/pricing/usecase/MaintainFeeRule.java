package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRefused;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.Period;
import org.handcart.pricing.Recorded;
import org.handcart.pricing.Scope;
import org.handcart.pricing.Wanted;
import org.handcart.pricing.domain.Entries;
import org.handcart.pricing.domain.FeeRuleBook;
import org.handcart.pricing.domain.FeeRules;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * Writes fee rules. Nothing recorded is ever changed, only withdrawn; orders keep the fees they were placed with (D32).
 * One writer per rule at a time.
 */
@Stateless
public class MaintainFeeRule {

    @Inject
    FeeRuleBook rules;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /**
     * Creates the rule, or lets it say something else from an instant on; what it says from the same instant replaces.
     * The same again changes nothing.
     *
     * @param version the current one, or 0 not to ask
     * @return the rule with what it says now and later
     * @throws FeeRefused when the terms cannot be
     * @throws Conflict when the version is stale
     * @throws NotAllowed when an actor with stores of their own writes for more than one of those
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public FeeRule put(Actor actor, String code, Wanted<FeeTerms> wanted, long version) {
        FeeRules.check(code, wanted);
        scopes.check(actor, wanted.scope(), wanted.terms().amount().currency(), FeeRefused::new);
        boolean created = !rules.lock(actor.org(), code);
        if (created) {
            rules.add(actor.org(), code);
            rules.lock(actor.org(), code);
        }
        FeeRule before = whole(actor, code).orElseThrow();
        refuseForeign(actor, before);
        if (version != 0 && version != before.version()) {
            throw Conflict.staleVersion(before.version());
        }
        Optional<Entries.Change<FeeTerms>> change = change(actor, before, wanted);
        change.ifPresent(written -> {
            if (written.withdraw() != null) {
                rules.withdraw(actor, written.withdraw(), clock.instant());
            }
            rules.record(actor.org(), code, written.entry());
            if (!created) {
                rules.changed(actor.org(), code);
            }
        });
        return FeeQueries.seen(actor, whole(actor, code).orElseThrow(), true, clock.instant());
    }

    /**
     * Ends the rule now: what is in force ends, what has not begun is withdrawn. Ending it again changes nothing.
     *
     * @return false when the actor sees no such rule
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public boolean end(Actor actor, String code) {
        rules.lock(actor.org(), code);
        Optional<FeeRule> found = whole(actor, code)
                .filter(rule -> rule.terms().stream().anyMatch(one -> Scopes.sees(actor, one.scope())));
        if (found.isEmpty()) {
            return false;
        }
        refuseForeign(actor, found.get());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean ended = false;
        for (Dated<FeeTerms> one : found.get().terms()) {
            if (one.countsFrom(now)) {
                end(actor, code, one, now);
                ended = true;
            }
        }
        if (ended) {
            rules.changed(actor.org(), code);
        }
        return true;
    }

    private void end(Actor actor, String code, Dated<FeeTerms> one, Instant now) {
        rules.withdraw(actor, one.recorded().id(), now);
        if (one.period().from().isBefore(now)) {
            Recorded recorded = new Recorded(Ids.next(), now, actor.name(), null, null);
            Period until = new Period(one.period().from(), now);
            rules.record(actor.org(), code, new Dated<>(recorded, one.scope(), until, one.terms()));
        }
    }

    /** A rule that speaks of more than the actor's stores is not theirs to change. */
    private static void refuseForeign(Actor actor, FeeRule rule) {
        boolean foreign = rule.terms().stream()
                .filter(one -> one.recorded().stands())
                .anyMatch(one -> one.scope().level() != Scope.Level.STORE
                        || !actor.seesStore(one.scope().place()));
        if (foreign) {
            Scopes.demandAll(actor);
        }
    }

    private Optional<Entries.Change<FeeTerms>> change(Actor actor, FeeRule before, Wanted<FeeTerms> wanted) {
        try {
            return Entries.change(before.terms(), wanted, clock.instant(), actor.name());
        } catch (IllegalArgumentException backwards) {
            throw new FeeRefused(wanted.scope() + ": " + backwards.getMessage());
        }
    }

    private Optional<FeeRule> whole(Actor actor, String code) {
        return rules.find(actor.org(), code).stream().findFirst();
    }
}
