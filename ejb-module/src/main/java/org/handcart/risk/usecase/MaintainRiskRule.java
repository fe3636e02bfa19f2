package org.handcart.risk.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskPolicy;
import org.handcart.risk.RiskRule;
import org.handcart.risk.RiskRuleRefused;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleChecks;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Writes rules and policies. A rule is never deleted, only put out of force: its history stays. */
@Stateless
public class MaintainRiskRule {

    /** So many rules an organisation may have, in force or not. */
    private static final int MOST = 100;

    /** Nothing reaches it. */
    private static final int NEVER = 101;

    @Inject
    RiskRules rules;

    @EJB
    StoreQueries stores;

    @Inject
    Clock clock;

    /**
     * Creates, or replaces a rule, one that came with the product too; {@code version} must be the current one, 0 for what
     * the organisation has not written yet. Takes effect with the next question.
     *
     * @return as stored; empty for a rule that the actor may not change
     * @throws RiskRuleRefused when the rule cannot be
     * @throws Conflict when the version is stale
     */
    @Requires(Permission.CONFIGURE_RULES)
    public Optional<KeptRule> put(Actor actor, RiskRule rule, long version) {
        RuleSet current = rules.current(actor.org());
        Optional<KeptRule> before = current.rules().stream()
                .filter(kept -> kept.rule().code().equals(rule.code()))
                .findFirst();
        if (before.isPresent() && !mayChange(actor, before.get().rule().storeCode())) {
            return Optional.empty();
        }
        RuleChecks.check(rule);
        checkStore(actor, rule.storeCode());
        if (before.isEmpty() && current.rules().size() >= MOST) {
            throw new RiskRuleRefused("code", "an organisation keeps at most " + MOST + " rules; reuse one");
        }
        KeptRule wanted =
                new KeptRule(rule, version + 1, actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rules.put(actor, wanted)) {
            throw Conflict.staleVersion(before.map(KeptRule::version).orElse(0L));
        }
        return Optional.of(wanted);
    }

    /**
     * Says from which score deeds wait, in a store or ({@code storeCode} null) everywhere.
     *
     * @throws RiskRuleRefused for a score out of 1 to 101, or a store the actor does not see
     * @throws Conflict when the version is stale
     */
    @Requires(Permission.CONFIGURE_RULES)
    public RiskPolicy decide(Actor actor, @Nullable String storeCode, int waitsFrom, long version) {
        if (waitsFrom < 1 || waitsFrom > NEVER) {
            throw new RiskRuleRefused("waitsFrom", "must be 1 to " + NEVER);
        }
        checkStore(actor, storeCode);
        RiskPolicy wanted = new RiskPolicy(
                storeCode, waitsFrom, version + 1, actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rules.put(actor, wanted)) {
            throw Conflict.staleVersion(version);
        }
        return wanted;
    }

    /** What holds for all stores belongs to whoever sees all stores. */
    private static boolean mayChange(Actor actor, @Nullable String storeCode) {
        return storeCode == null ? actor.seesEveryStore() : actor.seesStore(storeCode);
    }

    private void checkStore(Actor actor, @Nullable String storeCode) {
        if (storeCode == null && !actor.seesEveryStore()) {
            throw new RiskRuleRefused("storeCode", "name one of your stores");
        }
        if (storeCode != null && stores.find(actor, storeCode).isEmpty()) {
            throw new RiskRuleRefused("storeCode", "there is no store " + storeCode);
        }
    }
}
