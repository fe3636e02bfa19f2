package org.handcart.approval.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.Breach;
import org.handcart.approval.Spending;
import org.handcart.approval.domain.LimitBook;
import org.handcart.approval.domain.LimitRows;
import org.handcart.approval.domain.PartyKeys;
import org.handcart.approval.domain.Person;
import org.handcart.approval.domain.Spendings;
import org.handcart.approval.domain.Spendings.Whose;
import org.handcart.order.usecase.CustomerOrders;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.store.BusinessDay;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Sets a spending beside what was spent before and what an actor may spend. */
@Dependent
class Sizing {

    @Inject
    LimitRows limits;

    @Inject
    Spendings spendings;

    @EJB
    LockOrder lockOrder;

    @EJB
    StoreQueries stores;

    @EJB
    CustomerOrders customers;

    @Inject
    Clock clock;

    /** What it would break now; nobody is waited for. */
    List<Breach> breaches(Actor actor, Spending spending) {
        return compare(actor, spending, whose(actor, spending), limits.book(actor));
    }

    /** As {@link #breaches}, after everybody who sums the same; books it when nothing is broken. */
    List<Breach> bookUnlessBroken(Actor actor, Spending spending, @Nullable ApprovalId approval) {
        lockOrder.lock(system(actor), spending.order());
        Whose whose = whose(actor, spending);
        spendings.lock(actor, whose);
        LimitBook book = limits.book(actor);
        List<Breach> breaches = compare(actor, spending, whose, book);
        if (breaches.isEmpty()) {
            spendings.book(actor, spending, whose, book.rates().freeze(spending.amount()), approval);
        }
        return breaches;
    }

    private List<Breach> compare(Actor actor, Spending spending, Whose whose, LimitBook book) {
        List<Breach> breaches = new ArrayList<>(
                book.breaches(actor.roles(), spending.amount(), spendings.sums(actor, spending.order(), whose)));
        spending.riskReasons()
                .forEach(reason -> breaches.add(new Breach(Breach.Kind.RISK, spending.amount(), null, reason)));
        return List.copyOf(breaches);
    }

    private Whose whose(Actor actor, Spending spending) {
        Actor system = system(actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BusinessDay day = stores.find(system, spending.storeCode())
                .orElseThrow(() -> new IllegalStateException("there is no store " + spending.storeCode()))
                .dayAt(now);
        List<String> parties = PartyKeys.of(
                actor.org(), customers.customer(system, spending.order()).orElseThrow(), spending.customer());
        return new Whose(Person.of(actor.name()), parties, day.from(), day.to(), now);
    }

    /** Who asks may see less of an order than its sums need. */
    private static Actor system(Actor actor) {
        return Actor.system(actor.org(), "approval", actor.correlationId());
    }

    /** Timers, warehouse answers and shorts are not asked: nobody decides there. */
    static boolean isAsked(Actor actor) {
        return !actor.roles().contains(Role.SYSTEM);
    }
}
