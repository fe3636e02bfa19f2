package org.handcart.console.rule;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.OrderDetail;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.validation.DryRun;
import org.handcart.validation.DryRunReport;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.TestResult;
import org.handcart.validation.usecase.TryRule;
import org.jspecify.annotations.Nullable;

/** Tries the rule that is being written: on one order, and over the orders of some days. Changes nothing. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class RuleTrialView implements Serializable {

    @Inject
    RuleEditView edit;

    @Inject
    TryRule tryRule;

    @Inject
    OrderQueries orders;

    @Inject
    Clock clock;

    @Inject
    SignedInActor me;

    private String order = "";
    private @Nullable TestResult result;
    private @Nullable String trouble;
    private int days = 7;
    private @Nullable DryRunReport report;

    public void test() {
        result = null;
        trouble = null;
        String wanted = order.strip();
        Optional<OrderDetail> found = wanted.isEmpty() ? Optional.empty() : orders.find(me.actor(), wanted);
        if (found.isEmpty()) {
            trouble = Wording.text("rule.no-order");
            return;
        }
        try {
            result = tryRule.on(me.actor(), edit.definition(), found.get().row().id())
                    .orElse(null);
        } catch (RuleRefused refused) {
            edit.refused(refused);
            trouble = Wording.text("rule.not-sound");
        }
    }

    public void dryRun() {
        report = null;
        try {
            Instant now = clock.instant();
            report = tryRule.over(
                    me.actor(),
                    new DryRun(edit.definition(), now.minus(Duration.ofDays(days)), now, null, TryRule.MOST_ORDERS));
        } catch (RuleRefused refused) {
            edit.refused(refused);
        }
    }

    public List<Integer> getSpans() {
        return List.of(1, 7, 30, 90);
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order == null ? "" : order;
    }

    public @Nullable TestResult getResult() {
        return result;
    }

    public @Nullable String getTrouble() {
        return trouble;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = getSpans().contains(days) ? days : 7;
    }

    public @Nullable DryRunReport getReport() {
        return report;
    }
}
