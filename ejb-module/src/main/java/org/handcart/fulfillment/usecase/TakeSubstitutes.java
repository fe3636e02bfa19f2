package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.SubstitutionProposed;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.fulfillment.domain.Substitution;
import org.handcart.fulfillment.domain.Substitutions;
import org.handcart.fulfillment.domain.Verdict;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.ReserveStock;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderPolicy;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteMode;
import org.handcart.order.SubstituteOutcome;
import org.handcart.order.TaxRule;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.pricing.usecase.TaxQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Outbox;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** The warehouse picked something else (D20): taken at once when it costs no more, otherwise the customer is asked. */
@Dependent
class TakeSubstitutes {

    @EJB
    OrderQueries orders;

    @EJB
    OrderPolicyQueries policies;

    @EJB
    StoreQueries stores;

    @EJB
    ProductQueries products;

    @EJB
    PriceQueries prices;

    @EJB
    TaxQueries taxes;

    @EJB
    ReserveStock reserveStock;

    @Inject
    CarryOutSubstitution carryOutSubstitution;

    @Inject
    Substitutions substitutions;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Every line that names a substitute; the report is an exception when one of them cannot be. */
    Verdict take(Actor actor, OrderId order, WarehouseEvent event) {
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        OrderDetail detail = orders.find(system, order.toString()).orElseThrow();
        List<String> wrong = new ArrayList<>();
        for (WarehouseLine line : event.lines()) {
            String sku = line.substituteSku();
            Integer units = line.substituted();
            if (sku == null || units == null) {
                wrong.add("line " + line.line() + " names no substitute");
            } else {
                refusal(system, detail, line.line(), sku, units).ifPresent(wrong::add);
            }
        }
        return wrong.isEmpty() ? Verdict.applied() : Verdict.exception(String.join("; ", wrong));
    }

    private Optional<String> refusal(Actor system, OrderDetail order, OrderLineId line, String sku, int units) {
        Instant now = clock.instant();
        String storeCode = order.row().storeCode();
        Store store = stores.find(system, storeCode).orElseThrow();
        Product product = products.find(system, Set.of(sku)).get(sku);
        Money price = prices.effective(system, storeCode, store.currency(), Set.of(sku), now)
                .get(sku);
        int there = order.lines().stream()
                .filter(known -> known.id().equals(line))
                .mapToInt(known -> known.quantities().released()
                        + known.quantities().picked()
                        + known.quantities().packed())
                .sum();
        if (product == null || price == null) {
            return Optional.of("the store sells no " + sku);
        }
        if (units < 1 || units > there) {
            return Optional.of("%d of line %s are in the warehouse, not %d".formatted(there, line, units));
        }
        boolean stocked = product.stocked() && store.tracksStock();
        if (stocked && !isReserved(system, order.row().id(), storeCode, sku, units)) {
            return Optional.of("no %d of %s are free in the books".formatted(units, sku));
        }
        SubstituteCommand command = new SubstituteCommand(
                order.row().id(),
                line,
                units,
                new OrderLineId(Ids.next()),
                sku,
                product.name(),
                stocked,
                price,
                rule(system, storeCode, product.taxClass(), now),
                SubstituteMode.IF_NOT_DEARER);
        Substitution it = new Substitution(system.org(), new SubstitutionId(Ids.next()), storeCode, command, now);
        decide(system, it, order, now);
        substitutions.add(it);
        return Optional.empty();
    }

    private boolean isReserved(Actor system, OrderId order, String store, String sku, int units) {
        return reserveStock
                .reserve(system, order, store, List.of(new SkuQuantity(sku, Quantity.of(units))))
                .fold(reserved -> true, (ReserveOutcome.NotEnough missing) -> false);
    }

    private TaxRule rule(Actor system, String store, @Nullable String taxClass, Instant now) {
        Map<String, TaxTerms> terms =
                taxClass == null ? Map.of() : taxes.effective(system, store, Set.of(taxClass), now);
        TaxTerms own = taxClass == null ? null : terms.get(taxClass);
        return own == null
                ? new TaxRule(true, List.of())
                : new TaxRule(
                        own.inclusive(),
                        own.rates().stream()
                                .map(rate -> new TaxRule.Rate(rate.component(), rate.percent()))
                                .toList());
    }

    /** Only what is collected at the door can still become dearer: a charge that was agreed to cannot. */
    private void decide(Actor system, Substitution it, OrderDetail order, Instant now) {
        SubstituteOutcome outcome =
                carryOutSubstitution.carryOut(system, it, SubstituteMode.IF_NOT_DEARER, system.name(), now);
        if (outcome instanceof SubstituteOutcome.NeedsConsent asks) {
            OrderPolicy policy = policies.of(system, it.storeCode());
            boolean canPayMore = order.codStatus().equals("PENDING");
            if (canPayMore && policy.consentSeconds() > 0) {
                propose(system, it, asks, now.plusSeconds(policy.consentSeconds()), now);
            } else {
                carryOutSubstitution.carryOut(system, it, DecideSubstitution.without(policy), system.name(), now);
            }
        }
    }

    private void propose(
            Actor system, Substitution it, SubstituteOutcome.NeedsConsent asks, Instant until, Instant now) {
        it.propose(asks.original(), asks.substitute(), until);
        outbox.publish(
                system,
                List.of(new SubstitutionProposed(
                        it.id(),
                        it.order(),
                        it.line(),
                        it.sku(),
                        it.name(),
                        it.quantity(),
                        asks.original(),
                        asks.substitute(),
                        until,
                        now)));
    }
}
