package org.handcart.risk.domain;

import org.handcart.shared.OrgId;

/** The rules of organisations, with every version they ever had. */
public interface RiskRules {

    RuleSet current(OrgId org);
}
