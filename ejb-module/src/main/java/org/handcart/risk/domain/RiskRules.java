package org.handcart.risk.domain;

import java.util.List;
import java.util.Optional;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskPolicy;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/** The rules of organisations, with every version they ever had. */
public interface RiskRules {

    RuleSet current(OrgId org);

    /** Writes the rule and its version. False when the version before it is not the current one. */
    boolean put(Actor actor, KeptRule rule);

    /** The organisation's own versions, newest first. */
    List<KeptRule> history(OrgId org, String code, int limit);

    /** What was decided for a store, or for the whole organisation ({@link RuleSet#EVERY_STORE}). */
    Optional<RiskPolicy> policy(OrgId org, String storeCode);

    /** False when the version before it is not the current one. */
    boolean put(Actor actor, RiskPolicy policy);
}
