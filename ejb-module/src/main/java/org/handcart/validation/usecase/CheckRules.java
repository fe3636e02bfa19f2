package org.handcart.validation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.CustomerOrders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.validation.Finding;
import org.handcart.validation.Findings;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.domain.CompiledRule;
import org.handcart.validation.domain.DraftValues;
import org.handcart.validation.domain.Rules;

/** Asks every rule that holds for an order. */
@Stateless
public class CheckRules {

    /** For all rules of one order together; what is not asked by then counts as failed. */
    private static final long BUDGET_NANOS = 500_000_000;

    @Inject
    CompiledRules compiled;

    @Inject
    Rules rules;

    @EJB
    CustomerOrders customerOrders;

    @Inject
    Clock clock;

    /**
     * One statement; one more when a rule reads the customer's history. Changes nothing and never fails because of a
     * rule: see {@link org.handcart.validation.Severity#whenItFails}.
     */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS})
    public Findings check(Actor actor, OrderDraft draft) {
        List<CompiledRule> applying = compiled.of(actor.org()).stream()
                .filter(rule -> rule.rule().definition().appliesTo(draft.storeCode(), draft.placedAt()))
                .toList();
        if (applying.isEmpty()) {
            return Findings.NONE;
        }
        return new Asking(new DraftValues(draft, () -> PastOrder.history(customerOrders, actor, draft)), BUDGET_NANOS)
                .all(applying);
    }

    /** Remembers the findings among them that are failures, so that whoever keeps the rules sees them. */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS})
    public void remember(Actor actor, OrderId order, Findings findings) {
        List<Finding> failures = findings.all().stream()
                .filter(finding -> finding.failure() != null)
                .toList();
        if (!failures.isEmpty()) {
            rules.failed(actor.org(), order, failures, clock.instant());
        }
    }
}
