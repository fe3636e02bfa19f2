package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.risk.KeptRule;
import org.handcart.risk.domain.BuiltInRules;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRiskRules implements RiskRules {

    private static final String POLICIES = """
            select distinct on (store_code) store_code, waits_from from risk.policy where org_id = ?1
            order by store_code, version desc
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    // The version first: what changes meanwhile is read again with the next question.
    @Override
    public RuleSet current(OrgId org) {
        List<?> versions = em.createNativeQuery("select version from risk.rule_set where org_id = ?1")
                .setParameter(1, org.value())
                .getResultList();
        if (versions.isEmpty()) {
            return new RuleSet(0, BuiltInRules.with(List.of()), Map.of());
        }
        List<KeptRule> own = RuleRow.rules(
                em.createNativeQuery("select " + RuleRow.COLUMNS + " from risk.rule where org_id = ?1 order by code")
                        .setParameter(1, org.value()));
        Map<String, Integer> waitsFrom = new HashMap<>();
        for (Object row :
                em.createNativeQuery(POLICIES).setParameter(1, org.value()).getResultList()) {
            Object[] column = (Object[]) row;
            waitsFrom.put(String.valueOf(column[0]), ((Number) column[1]).intValue());
        }
        return new RuleSet(((Number) versions.get(0)).longValue(), BuiltInRules.with(own), waitsFrom);
    }
}
