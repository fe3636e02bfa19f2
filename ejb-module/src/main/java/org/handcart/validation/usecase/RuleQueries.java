package org.handcart.validation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.validation.RuleFailures;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.Rules;

/** Reads of rules: those of the actor's stores, and those of every store. */
@Stateless
public class RuleQueries {

    private static final int VERSIONS = 100;
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    Rules rules;

    @Inject
    Clock clock;

    /** By code; 200 at most, which is as many as there can be. */
    @Requires(Permission.CONFIGURE_RULES)
    public List<ValidationRule> list(Actor actor) {
        return rules.all(actor.org()).stream()
                .filter(rule -> visible(actor, rule))
                .toList();
    }

    @Requires(Permission.CONFIGURE_RULES)
    public Optional<ValidationRule> find(Actor actor, String code) {
        return rules.find(actor.org(), code).filter(rule -> visible(actor, rule));
    }

    /** Every version, newest first, 100 at most; empty for a rule the actor does not see. */
    @Requires(Permission.CONFIGURE_RULES)
    public List<ValidationRule> history(Actor actor, String code) {
        return find(actor, code).isEmpty() ? List.of() : rules.history(actor.org(), code, VERSIONS);
    }

    /** Of the last seven days. */
    @Requires(Permission.CONFIGURE_RULES)
    public RuleFailures failures(Actor actor, String code) {
        return rules.failures(actor.org(), code, clock.instant().minus(LATELY));
    }

    private static boolean visible(Actor actor, ValidationRule rule) {
        String store = rule.definition().storeCode();
        return store == null || actor.seesStore(store);
    }
}
