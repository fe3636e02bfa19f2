package org.handcart.risk.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskPolicy;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of rules: those of the actor's stores, and those of every store. */
@Stateless
public class RiskRuleQueries {

    private static final int VERSIONS = 100;

    @Inject
    RiskRules rules;

    /** By code, those of the product too. */
    @Requires(Permission.CONFIGURE_RULES)
    public List<KeptRule> list(Actor actor) {
        return rules.current(actor.org()).rules().stream()
                .filter(kept -> visible(actor, kept))
                .toList();
    }

    @Requires(Permission.CONFIGURE_RULES)
    public Optional<KeptRule> find(Actor actor, String code) {
        return list(actor).stream()
                .filter(kept -> kept.rule().code().equals(code))
                .findFirst();
    }

    /** The organisation's own versions, newest first, 100 at most. */
    @Requires(Permission.CONFIGURE_RULES)
    public List<KeptRule> history(Actor actor, String code) {
        return rules.history(actor.org(), code, VERSIONS).stream()
                .filter(kept -> visible(actor, kept))
                .toList();
    }

    /** What holds for a store, or for the whole organisation; its version is 0 where nothing of its own was decided. */
    @Requires(Permission.CONFIGURE_RULES)
    public RiskPolicy policy(Actor actor, @Nullable String storeCode) {
        String scope = Objects.requireNonNullElse(storeCode, RuleSet.EVERY_STORE);
        return rules.policy(actor.org(), scope)
                .orElseGet(() ->
                        new RiskPolicy(storeCode, rules.current(actor.org()).waitsFrom(scope), 0, null, null));
    }

    private static boolean visible(Actor actor, KeptRule kept) {
        String store = kept.rule().storeCode();
        return store == null || actor.seesStore(store);
    }
}
