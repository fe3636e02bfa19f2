package org.handcart.risk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskPolicy;
import org.handcart.risk.RiskRule;
import org.handcart.risk.domain.BuiltInRules;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRiskRules implements RiskRules {

    private static final String POLICIES = """
            select distinct on (store_code) store_code, waits_from from risk.policy where org_id = ?1
            order by store_code, version desc
            """;

    private static final String ADD = """
            insert into risk.rule (store_code, subject, activity, measure, currency, time_span, basis, at_least, percent,
                new_at_least, points, active, changed_by, changed_at, org_id, code, version)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as bigint), cast(?9 as integer), cast(?10 as bigint), ?11, ?12, ?13,
                cast(?14 as timestamptz), ?15, ?16, ?17)
            on conflict do nothing
            """;

    private static final String REPLACE = """
            update risk.rule set store_code = ?1, subject = ?2, activity = ?3, measure = ?4, currency = ?5,
                time_span = ?6, basis = ?7, at_least = cast(?8 as bigint), percent = cast(?9 as integer),
                new_at_least = cast(?10 as bigint), points = ?11, active = ?12, changed_by = ?13,
                changed_at = cast(?14 as timestamptz), version = version + 1
            where org_id = ?15 and code = ?16 and version = ?17 - 1
            """;

    private static final String KEEP_VERSION = """
            insert into risk.rule_version (store_code, subject, activity, measure, currency, time_span, basis, at_least,
                percent, new_at_least, points, active, changed_by, changed_at, org_id, code, version, correlation_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as bigint), cast(?9 as integer), cast(?10 as bigint), ?11, ?12, ?13,
                cast(?14 as timestamptz), ?15, ?16, ?17, ?18)
            """;

    private static final String ADD_POLICY = """
            insert into risk.policy (org_id, store_code, version, waits_from, changed_by, changed_at, correlation_id)
            select ?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7
            where ?3 - 1 = (select coalesce(max(version), 0) from risk.policy where org_id = ?1 and store_code = ?2)
            on conflict do nothing
            """;

    private static final String POLICY = """
            select waits_from, version, changed_by, changed_at from risk.policy where org_id = ?1 and store_code = ?2
            order by version desc limit 1
            """;

    private static final String MOVE_ON = """
            insert into risk.rule_set (org_id, version) values (?1, 1)
            on conflict (org_id) do update set version = rule_set.version + 1
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

    @Override
    public boolean put(Actor actor, KeptRule rule) {
        if (columns(em.createNativeQuery(rule.version() == 1 ? ADD : REPLACE), actor, rule)
                        .executeUpdate()
                == 0) {
            return false;
        }
        columns(em.createNativeQuery(KEEP_VERSION), actor, rule)
                .setParameter(18, actor.correlationId())
                .executeUpdate();
        moveOn(actor.org());
        return true;
    }

    // Texts and numbers of unknown kind are cast by the statement: a null then needs no type of its own.
    private static Query columns(Query query, Actor actor, KeptRule kept) {
        RiskRule rule = kept.rule();
        return query.setParameter(1, rule.storeCode())
                .setParameter(2, rule.subject().name())
                .setParameter(3, Objects.toString(rule.activity(), null))
                .setParameter(4, rule.measure().name())
                .setParameter(5, rule.currency())
                .setParameter(6, rule.span().name())
                .setParameter(7, rule.basis().name())
                .setParameter(8, Objects.toString(rule.atLeast(), null))
                .setParameter(9, Objects.toString(rule.percent(), null))
                .setParameter(10, Objects.toString(rule.newAtLeast(), null))
                .setParameter(11, rule.points())
                .setParameter(12, rule.active())
                .setParameter(13, kept.changedBy())
                .setParameter(14, String.valueOf(kept.changedAt()))
                .setParameter(15, actor.org().value())
                .setParameter(16, rule.code())
                .setParameter(17, kept.version());
    }

    @Override
    public List<KeptRule> history(OrgId org, String code, int limit) {
        return RuleRow.rules(em.createNativeQuery("select " + RuleRow.COLUMNS
                        + " from risk.rule_version where org_id = ?1 and code = ?2 order by version desc")
                .setParameter(1, org.value())
                .setParameter(2, code)
                .setMaxResults(limit));
    }

    @Override
    public Optional<RiskPolicy> policy(OrgId org, String storeCode) {
        List<?> rows = em.createNativeQuery(POLICY)
                .setParameter(1, org.value())
                .setParameter(2, storeCode)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(column -> new RiskPolicy(
                        storeCode.equals(RuleSet.EVERY_STORE) ? null : storeCode,
                        ((Number) column[0]).intValue(),
                        ((Number) column[1]).longValue(),
                        (String) column[2],
                        RuleRow.instant(column[3])));
    }

    @Override
    public boolean put(Actor actor, RiskPolicy policy) {
        int written = em.createNativeQuery(ADD_POLICY)
                .setParameter(1, actor.org().value())
                .setParameter(2, Objects.requireNonNullElse(policy.storeCode(), RuleSet.EVERY_STORE))
                .setParameter(3, policy.version())
                .setParameter(4, policy.waitsFrom())
                .setParameter(5, policy.changedBy())
                .setParameter(6, String.valueOf(policy.changedAt()))
                .setParameter(7, actor.correlationId())
                .executeUpdate();
        if (written == 0) {
            return false;
        }
        moveOn(actor.org());
        return true;
    }

    private void moveOn(OrgId org) {
        em.createNativeQuery(MOVE_ON).setParameter(1, org.value()).executeUpdate();
    }
}
