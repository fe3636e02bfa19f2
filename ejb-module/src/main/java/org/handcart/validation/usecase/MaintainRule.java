package org.handcart.validation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.usecase.StoreQueries;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.CompiledRule;
import org.handcart.validation.domain.Rules;

/** Writes rules. A rule is never deleted, only put out of force: its history stays. */
@Stateless
public class MaintainRule {

    /** So many rules an organisation may keep, in force or not. */
    private static final int MOST = 200;

    @Inject
    Rules rules;

    @EJB
    StoreQueries stores;

    @Inject
    Clock clock;

    /**
     * Creates or replaces; {@code version} must be the current one, 0 for a new rule. Takes effect with the next order.
     *
     * @return as stored, with its new version; empty for a rule or store the actor does not see
     * @throws RuleRefused with everything that is wrong, lines and columns of type errors
     * @throws Conflict when the version is stale, or the code taken
     */
    @Requires(Permission.CONFIGURE_RULES)
    public Optional<ValidationRule> put(Actor actor, RuleDefinition definition, long version) {
        Optional<ValidationRule> before = rules.find(actor.org(), definition.code());
        if (before.isPresent() && !mayChange(actor, before.get().definition())) {
            return Optional.empty();
        }
        checkStore(actor, definition);
        if (version == 0 && before.isEmpty() && rules.count(actor.org()) >= MOST) {
            throw new RuleRefused(
                    List.of(RuleIssue.of("code", "an organisation keeps at most " + MOST + " rules; reuse one")));
        }
        ValidationRule rule = new ValidationRule(definition, version + 1, actor.name(), clock.instant());
        CompiledRule.of(rule);
        boolean written = version == 0 ? rules.add(actor, rule) : rules.replace(actor, rule);
        if (!written) {
            throw Conflict.staleVersion(before.map(ValidationRule::version).orElse(0L));
        }
        return rules.find(actor.org(), definition.code());
    }

    /** A rule for all stores belongs to whoever sees all stores. */
    static boolean mayChange(Actor actor, RuleDefinition definition) {
        String store = definition.storeCode();
        return store == null ? actor.seesEveryStore() : actor.seesStore(store);
    }

    private void checkStore(Actor actor, RuleDefinition definition) {
        String store = definition.storeCode();
        if (store == null && !actor.seesEveryStore()) {
            throw new RuleRefused(List.of(RuleIssue.of("storeCode", "name one of your stores")));
        }
        if (store != null && stores.find(actor, store).isEmpty()) {
            throw new RuleRefused(List.of(RuleIssue.of("storeCode", "there is no store " + store)));
        }
    }
}
