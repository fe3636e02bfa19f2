package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.Cancellable;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Requester;
import org.handcart.cancellation.domain.UnitGroups;
import org.handcart.cancellation.domain.Window;
import org.handcart.order.BundleDetail;
import org.handcart.order.FrozenTerms;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What may still be cancelled, before anybody asks for it. */
@Stateless
public class CancellableQueries {

    /** A look needs no comment where the request will. */
    private static final String LOOK = "what may still be cancelled";

    @EJB
    OrderQueries orders;

    @EJB
    CancelPartially cancelPartially;

    @Inject
    Eligibility eligibility;

    /**
     * Every line and bundle, and a preview of the largest set that goes without an override. Changes nothing; the
     * transaction is rolled back. Empty for an order the actor does not see.
     *
     * @throws org.handcart.cancellation.ReasonRefused for a reason that does not hold
     */
    @Requires(Permission.ORDER_CANCEL)
    public Optional<Cancellable> find(Actor actor, OrderId order, String reason, RefundMethod method) {
        Optional<FrozenTerms> terms = orders.terms(actor, order);
        Optional<OrderDetail> detail = orders.find(actor, order.toString());
        if (terms.isEmpty() || detail.isEmpty()) {
            return Optional.empty();
        }
        CancelCommand everything = new CancelCommand(order, List.of(), reason, LOOK, method, true, false, true);
        Asked asked = eligibility.of(actor, everything, terms.get());
        CancelOutcome outcome = cancelPartially.cancel(actor, everything);
        return Optional.of(view(actor, asked, detail.get(), outcome));
    }

    private static Cancellable view(Actor actor, Asked asked, OrderDetail order, CancelOutcome outcome) {
        Window window = asked.window();
        Map<OrderLineId, UnitGroups> groups = new HashMap<>();
        order.lines().forEach(line -> groups.put(line.id(), UnitGroups.of(line.quantities(), window)));
        return new Cancellable(
                order.row().id(),
                asked.reason(),
                Requester.of(actor),
                window.reach(),
                window.closesAt(),
                order.lines().stream()
                        .map(line -> line(line, groups.get(line.id()).told(window)))
                        .toList(),
                order.bundles().stream()
                        .map(bundle -> bundle(bundle, order.lines(), groups))
                        .toList(),
                outcome.fold(CancelOutcome.Accepted::cancellation, refused -> null),
                outcome.fold(accepted -> null, refused -> refused));
    }

    private static Cancellable.Line line(LineDetail line, List<Cancellable.Group> groups) {
        int left = groups.stream().mapToInt(Cancellable.Group::units).sum();
        int ordered = line.quantities().ordered();
        return new Cancellable.Line(line.id(), line.sku(), line.name(), ordered, ordered - left, groups);
    }

    private static Cancellable.Bundle bundle(
            BundleDetail bundle, List<LineDetail> lines, Map<OrderLineId, UnitGroups> groups) {
        int free = sets(bundle, lines, line -> groups.get(line.id()).free());
        int byRequest = sets(bundle, lines, line -> {
            UnitGroups units = groups.get(line.id());
            return units.free() + units.byRequest();
        });
        int withOverride = sets(bundle, lines, line -> {
            UnitGroups units = groups.get(line.id());
            return units.free() + units.byRequest() + units.withOverride();
        });
        return new Cancellable.Bundle(
                bundle.id(),
                bundle.sku(),
                bundle.quantity(),
                bundle.completeSets(),
                free,
                byRequest - free,
                withOverride - byRequest);
    }

    /** Whole sets that so many units of each component make. */
    private static int sets(BundleDetail bundle, List<LineDetail> lines, ToIntFunction<LineDetail> units) {
        return lines.stream()
                .filter(line -> bundle.id().equals(line.bundleLineId()))
                .mapToInt(line -> units.applyAsInt(line) / (line.quantities().ordered() / bundle.quantity()))
                .min()
                .orElse(0);
    }
}
