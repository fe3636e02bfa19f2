package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxRefused;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;
import org.handcart.pricing.domain.Entries;
import org.handcart.pricing.domain.TaxClasses;
import org.handcart.pricing.domain.TaxRules;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
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
    public TaxClass put(Actor actor, String code, String name, List<Wanted<TaxTerms>> terms, long version) {
        TaxRules.check(code, name, terms);
        for (Wanted<TaxTerms> one : terms) {
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
        for (Wanted<TaxTerms> one : terms) {
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
        Optional<Dated<TaxTerms>> found = whole(actor, code).stream()
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
    private boolean record(Actor actor, TaxClass before, Wanted<TaxTerms> wanted) {
        List<Dated<TaxTerms>> history = before.terms().stream()
                .filter(one -> one.scope().equals(wanted.scope()))
                .toList();
        Optional<Entries.Change<TaxTerms>> change = change(actor, history, wanted);
        change.ifPresent(written -> {
            if (written.withdraw() != null) {
                classes.withdraw(actor, written.withdraw(), clock.instant());
            }
            classes.record(actor.org(), before.code(), written.entry());
        });
        return change.isPresent();
    }

    private Optional<Entries.Change<TaxTerms>> change(
            Actor actor, List<Dated<TaxTerms>> history, Wanted<TaxTerms> wanted) {
        try {
            return Entries.change(history, wanted, clock.instant(), actor.name());
        } catch (IllegalArgumentException backwards) {
            throw new TaxRefused(wanted.scope() + ": " + backwards.getMessage());
        }
    }

    private Optional<TaxClass> whole(Actor actor, String code) {
        return classes.find(actor.org(), code).stream().findFirst();
    }
}
