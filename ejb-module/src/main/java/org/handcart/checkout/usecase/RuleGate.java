package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.domain.Priced.PricedBasket;
import org.handcart.checkout.domain.RuleDraft;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldOutcome;
import org.handcart.order.HoldSource;
import org.handcart.order.NewHold;
import org.handcart.order.OrderId;
import org.handcart.order.Warning;
import org.handcart.order.usecase.PlaceHold;
import org.handcart.order.usecase.WarnOfOrder;
import org.handcart.shared.Actor;
import org.handcart.store.Store;
import org.handcart.validation.Finding;
import org.handcart.validation.Findings;
import org.handcart.validation.Severity;
import org.handcart.validation.usecase.CheckRules;
import org.jspecify.annotations.Nullable;

/** What the organisation's own rules do to an order that is being placed. */
@Dependent
class RuleGate {

    @EJB
    CheckRules checkRules;

    @EJB
    PlaceHold placeHold;

    @EJB
    WarnOfOrder warnOfOrder;

    /** Before anything is written. An order of the past is not asked: it was taken long ago. */
    Findings findings(Actor actor, PlaceCommand command, Store store, PricedBasket basket, Instant placedAt) {
        return command.placedAt() == null
                ? checkRules.check(actor, RuleDraft.of(command, store, basket, placedAt))
                : Findings.NONE;
    }

    /** Every broken rule that refuses; null when none does. */
    static PlaceOutcome.@Nullable Refused refusal(Findings findings) {
        List<Finding> broken = findings.of(Severity.REFUSE);
        if (broken.isEmpty()) {
            return null;
        }
        Map<String, String> pointers = new LinkedHashMap<>();
        for (Finding finding : broken) {
            String pointer = finding.pointer() == null ? "" : finding.pointer();
            pointers.merge(pointer, finding.message(), (one, other) -> one + "; " + other);
        }
        String detail = broken.stream().map(Finding::message).collect(Collectors.joining("; "));
        return new PlaceOutcome.Refused(Reason.RULE, detail, Map.copyOf(pointers), broken);
    }

    static boolean holds(Findings findings) {
        return !findings.of(Severity.HOLD).isEmpty();
    }

    /** With the new order: a hold for each rule that holds, what was warned of, what could not be evaluated. */
    void keep(Actor actor, OrderId order, Store store, Findings findings) {
        if (findings.isEmpty()) {
            return;
        }
        // Placing does not include the right to hold; the organisation's rule does.
        Actor rules = Actor.system(actor.org(), "rules", actor.correlationId());
        for (Finding finding : findings.of(Severity.HOLD)) {
            HoldOutcome outcome = placeHold.place(
                    rules,
                    order,
                    new NewHold(HoldSource.RULE, finding.rule(), finding.message(), null, HoldExpiry.RELEASE));
            if (outcome instanceof HoldOutcome.Refused refused
                    && refused.reason() != HoldOutcome.Reason.TOO_MANY_HOLDS) {
                throw new IllegalStateException("a new order cannot be held: " + refused);
            }
        }
        List<Warning> warnings = findings.of(Severity.WARN).stream()
                .map(finding -> new Warning(finding.rule(), finding.message()))
                .toList();
        if (!warnings.isEmpty()) {
            warnOfOrder.warn(rules, order, store.code(), warnings);
        }
        checkRules.remember(rules, order, findings);
    }
}
