package org.handcart.validation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.order.OrderId;
import org.handcart.order.PlacedOrder;
import org.handcart.order.PlacedSearch;
import org.handcart.order.Position;
import org.handcart.order.usecase.CustomerOrders;
import org.handcart.order.usecase.PlacedOrders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.handcart.validation.DryRun;
import org.handcart.validation.DryRunReport;
import org.handcart.validation.Finding;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.Severity;
import org.handcart.validation.TestResult;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.CompiledRule;
import org.handcart.validation.domain.DraftValues;
import org.jspecify.annotations.Nullable;

/** Tries rules, saved or not, on drafts and on orders of the past. Changes nothing. */
@Stateless
public class TryRule {

    /** Orders a dry run looks at, at most, before it tells how far it came. */
    public static final int MOST_ORDERS = 10_000;

    private static final long BUDGET_NANOS = 2_000_000_000;
    private static final int PAGE = 200;
    private static final int SAMPLES = 20;

    @EJB
    PlacedOrders placedOrders;

    @EJB
    CustomerOrders customerOrders;

    @EJB
    StoreQueries stores;

    @EJB
    ProductQueries products;

    @Inject
    Clock clock;

    /** What is wrong with a rule, while it is written; empty when nothing is. Asks nothing of the database. */
    @Requires(Permission.CONFIGURE_RULES)
    public List<RuleIssue> issues(Actor actor, RuleDefinition rule) {
        try {
            compiled(actor, rule);
            return List.of();
        } catch (RuleRefused refused) {
            return refused.issues();
        }
    }

    /** @throws org.handcart.validation.RuleRefused when the rule cannot be */
    @Requires(Permission.CONFIGURE_RULES)
    public TestResult on(Actor actor, RuleDefinition rule, OrderDraft draft) {
        CompiledRule compiled = compiled(actor, rule);
        DraftValues values = values(actor, draft);
        Finding finding = compiled.ask(values);
        return new TestResult(finding != null && finding.failure() == null, finding, values.shown());
    }

    /**
     * As the order was placed. Empty for an order the actor does not see.
     *
     * @throws org.handcart.validation.RuleRefused when the rule cannot be
     */
    @Requires(Permission.CONFIGURE_RULES)
    public Optional<TestResult> on(Actor actor, RuleDefinition rule, OrderId order) {
        return placedOrders
                .find(actor, order)
                .map(placed -> on(
                        actor,
                        rule,
                        PastOrder.draft(placed, zone(actor, placed.storeCode()), categories(actor, List.of(placed)))));
    }

    /**
     * Asks the rule about orders of its store (or of all stores) that were placed in a time, whether it is in force or
     * not. Looks at 10,000 orders at most and for two seconds at most; the report tells where to go on.
     *
     * @throws org.handcart.validation.RuleRefused when the rule cannot be
     */
    @Requires(Permission.CONFIGURE_RULES)
    public DryRunReport over(Actor actor, DryRun run) {
        CompiledRule rule = compiled(actor, run.rule());
        Map<String, ZoneId> zones = new HashMap<>();
        long deadline = System.nanoTime() + BUDGET_NANOS;
        int most = Math.min(run.limit(), MOST_ORDERS);
        Counting counting = new Counting();
        Position after = run.after();
        while (counting.orders < most) {
            int wanted = Math.min(PAGE, most - counting.orders);
            List<PlacedOrder> page = placedOrders.page(
                    actor, new PlacedSearch(run.rule().storeCode(), run.from(), run.to(), after, wanted));
            Map<String, List<String>> categories = categories(actor, page);
            for (PlacedOrder order : page) {
                ZoneId zone = zones.computeIfAbsent(order.storeCode(), store -> zone(actor, store));
                counting.count(order, rule.ask(values(actor, PastOrder.draft(order, zone, categories))));
                after = new Position(order.placedAt(), order.id().value());
                if (System.nanoTime() - deadline > 0) {
                    return counting.report(after);
                }
            }
            if (page.size() < wanted) {
                return counting.report(null);
            }
        }
        return counting.report(after);
    }

    private CompiledRule compiled(Actor actor, RuleDefinition rule) {
        return CompiledRule.of(new ValidationRule(rule, 0, actor.name(), clock.instant()));
    }

    private DraftValues values(Actor actor, OrderDraft draft) {
        return new DraftValues(draft, () -> PastOrder.history(customerOrders, actor, draft));
    }

    /** As they are today: orders do not keep them. */
    private Map<String, List<String>> categories(Actor actor, List<PlacedOrder> orders) {
        Set<String> skus = orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(PlacedOrder.Line::sku)
                .collect(Collectors.toSet());
        return products.find(actor, skus).values().stream()
                .collect(Collectors.toMap(Product::sku, Product::categories));
    }

    private ZoneId zone(Actor actor, String store) {
        return stores.find(actor, store).map(Store::zone).orElse(ZoneOffset.UTC);
    }

    private static final class Counting {

        private final List<DryRunReport.Sample> samples = new ArrayList<>();
        private final Map<Severity, Integer> by = new EnumMap<>(Severity.class);
        private int orders;
        private int failed;

        void count(PlacedOrder order, @Nullable Finding finding) {
            orders++;
            if (finding == null) {
                return;
            }
            by.merge(finding.severity(), 1, Integer::sum);
            if (finding.failure() != null) {
                failed++;
            }
            if (samples.size() < SAMPLES) {
                samples.add(new DryRunReport.Sample(
                        order.id(), order.orderNumber(), order.placedAt(), order.total(), finding));
            }
        }

        DryRunReport report(@Nullable Position next) {
            return new DryRunReport(
                    orders,
                    by.getOrDefault(Severity.REFUSE, 0),
                    by.getOrDefault(Severity.HOLD, 0),
                    by.getOrDefault(Severity.WARN, 0),
                    failed,
                    List.copyOf(samples),
                    next);
        }
    }
}
