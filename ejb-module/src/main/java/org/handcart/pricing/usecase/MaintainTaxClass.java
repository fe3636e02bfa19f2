package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.handcart.pricing.DatedTaxTerms;
import org.handcart.pricing.NewTaxTerms;
import org.handcart.pricing.Period;
import org.handcart.pricing.Recorded;
import org.handcart.pricing.Scope;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxRefused;
import org.handcart.pricing.domain.TaxClasses;
import org.handcart.pricing.domain.TaxRules;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * Writes tax classes. Nothing recorded is ever changed: what replaces an entry withdraws it, and the history shows both.
 * Orders keep the terms they were placed under (D32), so nothing here touches them. One writer per class at a time.
 */
@Stateless
public class MaintainTaxClass {

    @Inject
    TaxClasses classes;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /**
     * Creates or renames the class and adds terms. Terms of the same scope and beginning replace those that stand;
     * terms that stand already are not recorded twice, so that sending the same again changes nothing.
     *
     * @param version the current one, or 0 not to ask
     * @return the class with what holds now or later
     * @throws TaxRefused when name or terms cannot be
     * @throws Conflict when the version is stale
     * @throws NotAllowed when an actor with stores of their own writes for more than one of those
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public TaxClass put(Actor actor, String code, String name, List<NewTaxTerms> terms, long version) {
        TaxRules.check(code, name, terms);
        for (NewTaxTerms one : terms) {
            scopes.check(actor, one.scope(), null, TaxRefused::new);
        }
        if (!classes.lock(actor.org(), code)) {
            Scopes.demandAll(actor);
            classes.add(actor.org(), code, name);
            classes.lock(actor.org(), code);
        }
        TaxClass before = whole(actor, code).orElseThrow();
        if (version != 0 && version != before.version()) {
            throw Conflict.staleVersion(before.version());
        }
        boolean renamed = !before.name().equals(name);
        if (renamed) {
            Scopes.demandAll(actor);
        }
        boolean recorded = false;
        for (NewTaxTerms one : terms) {
            recorded |= record(actor, before, one);
        }
        if (renamed || (recorded && !before.terms().isEmpty())) {
            classes.change(actor.org(), code, name);
        }
        return TaxQueries.seen(actor, whole(actor, code).orElseThrow(), true, clock.instant());
    }

    /**
     * Takes back terms that have not begun. Terms that have begun are ended instead, by the same terms with an end.
     *
     * @return the class with what holds now or later; empty when the actor sees no such terms
     * @throws Conflict when the terms have begun, or are withdrawn
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public Optional<TaxClass> withdraw(Actor actor, String code, UUID terms) {
        classes.lock(actor.org(), code);
        Instant now = clock.instant();
        Optional<DatedTaxTerms> found = whole(actor, code).stream()
                .flatMap(known -> known.terms().stream())
                .filter(one -> one.recorded().id().equals(terms) && Scopes.sees(actor, one.scope()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        scopes.check(actor, found.get().scope(), null, TaxRefused::new);
        if (!found.get().recorded().stands()) {
            throw new Conflict("these terms are withdrawn already");
        }
        if (found.get().period().hasBegun(now)) {
            throw new Conflict("these terms have begun; end them by an instant instead");
        }
        classes.withdraw(actor, terms, now);
        return whole(actor, code).map(known -> TaxQueries.seen(actor, known, true, now));
    }

    /** True when something new was written. */
    private boolean record(Actor actor, TaxClass before, NewTaxTerms wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = wanted.from() == null ? now : wanted.from();
        DatedTaxTerms entry = new DatedTaxTerms(
                new Recorded(Ids.next(), now, actor.name(), null, null),
                wanted.scope(),
                period(from, wanted),
                wanted.terms());
        Optional<DatedTaxTerms> standing =
                wanted.from() == null ? inForce(before, wanted, now) : sameBeginning(before, entry);
        if (standing.isPresent() && same(standing.get(), entry, wanted.from() == null)) {
            return false;
        }
        sameBeginning(before, entry)
                .ifPresent(old -> classes.withdraw(actor, old.recorded().id(), now));
        classes.record(actor.org(), before.code(), entry);
        return true;
    }

    private static Period period(Instant from, NewTaxTerms wanted) {
        try {
            return new Period(from, wanted.to());
        } catch (IllegalArgumentException backwards) {
            throw new TaxRefused(wanted.scope() + ": " + backwards.getMessage());
        }
    }

    private static boolean same(DatedTaxTerms old, DatedTaxTerms entry, boolean anyBeginning) {
        boolean sameTime = anyBeginning
                ? Objects.equals(old.period().to(), entry.period().to())
                : old.period().equals(entry.period());
        return sameTime && old.terms().equals(entry.terms());
    }

    private static Optional<DatedTaxTerms> sameBeginning(TaxClass known, DatedTaxTerms entry) {
        return standing(known, entry.scope())
                .filter(one -> one.period().from().equals(entry.period().from()))
                .findFirst();
    }

    private static Optional<DatedTaxTerms> inForce(TaxClass known, NewTaxTerms wanted, Instant now) {
        return standing(known, wanted.scope())
                .filter(one -> one.period().contains(now))
                .reduce((one, later) -> later);
    }

    private static Stream<DatedTaxTerms> standing(TaxClass known, Scope scope) {
        return known.terms().stream()
                .filter(one -> one.recorded().stands() && one.scope().equals(scope));
    }

    private Optional<TaxClass> whole(Actor actor, String code) {
        return classes.find(actor.org(), code).stream().findFirst();
    }
}
