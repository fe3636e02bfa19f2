package org.handcart.risk.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.risk.PastDeed;
import org.handcart.risk.RiskRule;
import org.handcart.risk.RiskRuleRefused;
import org.handcart.risk.RuleTrial;
import org.handcart.risk.domain.Deeds;
import org.handcart.risk.domain.Replay;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleChecks;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Tries a draft of a rule on what was done. */
@Stateless
public class TryRiskRule {

    /** Deeds a trial looks at, those that only make history included. */
    public static final int MOST_DEEDS = 20_000;

    public static final int MOST_DAYS = 60;

    private static final Duration HISTORY = Duration.ofDays(30);

    @Inject
    Deeds deeds;

    @Inject
    RiskRules rules;

    @Inject
    Clock clock;

    /**
     * Lives through the deeds of the last days once more, with the draft in force, and changes nothing. Deeds are kept for
     * 90 days; a deed that really waited was only counted once somebody agreed to it.
     *
     * @param days 1 to 60
     * @return empty for a rule of a store the actor does not see
     * @throws RiskRuleRefused when the rule cannot be
     */
    @Requires(Permission.CONFIGURE_RULES)
    public Optional<RuleTrial> over(Actor actor, RiskRule draft, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RiskRuleRefused("days", "must be 1 to " + MOST_DAYS);
        }
        RuleChecks.check(draft);
        String store = draft.storeCode();
        if (store == null ? !actor.seesEveryStore() : !actor.seesStore(store)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        RuleSet current = rules.current(actor.org());
        Replay replay = new Replay(current, current.with(draft), draft.code(), from);
        // All stores: a customer is the same in each. What is answered is of the actor's stores alone.
        List<PastDeed> past = deeds.past(actor.org(), from.minus(HISTORY), now, MOST_DEEDS);
        past.forEach(deed -> replay.live(deed, store == null || store.equals(deed.storeCode())));
        boolean complete = past.size() < MOST_DEEDS || past.get(0).at().isBefore(from);
        return Optional.of(replay.result(complete));
    }
}
