package org.handcart.validation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.handcart.validation.Finding;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleFailures;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.Rules;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRules implements Rules {

    private static final String ADD = """
            insert into validation.validation_rule (store_code, severity, expression, message, pointer,
                effective_from, effective_to, active, changed_by, changed_at, org_id, code, version)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), cast(?7 as timestamptz), ?8, ?9,
                cast(?10 as timestamptz), ?11, ?12, ?13)
            on conflict (org_id, code) do nothing
            """;

    private static final String REPLACE = """
            update validation.validation_rule set store_code = ?1, severity = ?2, expression = ?3, message = ?4,
                pointer = ?5, effective_from = cast(?6 as timestamptz), effective_to = cast(?7 as timestamptz),
                active = ?8, changed_by = ?9, changed_at = cast(?10 as timestamptz), version = version + 1
            where org_id = ?11 and code = ?12 and version = ?13 - 1
            """;

    private static final String KEEP_VERSION = """
            insert into validation.validation_rule_version (store_code, severity, expression, message, pointer,
                effective_from, effective_to, active, changed_by, changed_at, org_id, code, version, correlation_id)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), cast(?7 as timestamptz), ?8, ?9,
                cast(?10 as timestamptz), ?11, ?12, ?13, ?14)
            """;

    private static final String MOVE_ON = """
            insert into validation.rule_set (org_id, version) values (?1, 1)
            on conflict (org_id) do update set version = rule_set.version + 1
            """;

    private static final String FAILURES = """
            select count(*), max(occurred_at),
                (select failure from validation.rule_failure where org_id = ?1 and code = ?2
                 order by occurred_at desc limit 1)
            from validation.rule_failure where org_id = ?1 and code = ?2 and occurred_at >= cast(?3 as timestamptz)
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public long setVersion(OrgId org) {
        List<?> found = em.createNativeQuery("select version from validation.rule_set where org_id = ?1")
                .setParameter(1, org.value())
                .getResultList();
        return found.stream()
                .mapToLong(version -> ((Number) version).longValue())
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<ValidationRule> all(OrgId org) {
        return RuleRow.rules(em.createNativeQuery("select " + RuleRow.COLUMNS
                        + " from validation.validation_rule where org_id = ?1 order by code")
                .setParameter(1, org.value()));
    }

    @Override
    public Optional<ValidationRule> find(OrgId org, String code) {
        return RuleRow.rules(em.createNativeQuery("select " + RuleRow.COLUMNS
                                + " from validation.validation_rule where org_id = ?1 and code = ?2")
                        .setParameter(1, org.value())
                        .setParameter(2, code))
                .stream()
                .findFirst();
    }

    @Override
    public int count(OrgId org) {
        Object count = em.createNativeQuery("select count(*) from validation.validation_rule where org_id = ?1")
                .setParameter(1, org.value())
                .getSingleResult();
        return ((Number) count).intValue();
    }

    @Override
    public boolean add(Actor actor, ValidationRule rule) {
        return written(actor, rule, ADD);
    }

    @Override
    public boolean replace(Actor actor, ValidationRule rule) {
        return written(actor, rule, REPLACE);
    }

    private boolean written(Actor actor, ValidationRule rule, String sql) {
        if (columns(em.createNativeQuery(sql), actor.org(), rule).executeUpdate() == 0) {
            return false;
        }
        columns(em.createNativeQuery(KEEP_VERSION), actor.org(), rule)
                .setParameter(14, actor.correlationId())
                .executeUpdate();
        em.createNativeQuery(MOVE_ON).setParameter(1, actor.org().value()).executeUpdate();
        return true;
    }

    private static Query columns(Query query, OrgId org, ValidationRule rule) {
        RuleDefinition definition = rule.definition();
        return query.setParameter(1, definition.storeCode())
                .setParameter(2, definition.severity().name())
                .setParameter(3, definition.expression())
                .setParameter(4, definition.message())
                .setParameter(5, definition.pointer())
                .setParameter(6, text(definition.effectiveFrom()))
                .setParameter(7, text(definition.effectiveTo()))
                .setParameter(8, definition.active())
                .setParameter(9, rule.changedBy())
                .setParameter(10, text(rule.changedAt()))
                .setParameter(11, org.value())
                .setParameter(12, definition.code())
                .setParameter(13, rule.version());
    }

    // Text, cast by the statement: a null then needs no type of its own.
    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    @Override
    public List<ValidationRule> history(OrgId org, String code, int limit) {
        return RuleRow.rules(em.createNativeQuery("select " + RuleRow.COLUMNS
                        + " from validation.validation_rule_version where org_id = ?1 and code = ?2"
                        + " order by version desc")
                .setParameter(1, org.value())
                .setParameter(2, code)
                .setMaxResults(limit));
    }

    @Override
    public void failed(OrgId org, OrderId order, List<Finding> failures, Instant at) {
        for (Finding finding : failures) {
            em.createNativeQuery("insert into validation.rule_failure"
                            + " (org_id, id, code, version, order_id, failure, occurred_at)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz))")
                    .setParameter(1, org.value())
                    .setParameter(2, Ids.next())
                    .setParameter(3, finding.rule())
                    .setParameter(4, finding.version())
                    .setParameter(5, order.value())
                    .setParameter(6, String.valueOf(finding.failure()))
                    .setParameter(7, at.toString())
                    .executeUpdate();
        }
    }

    @Override
    public RuleFailures failures(OrgId org, String code, Instant since) {
        Object[] row = (Object[]) em.createNativeQuery(FAILURES)
                .setParameter(1, org.value())
                .setParameter(2, code)
                .setParameter(3, since.toString())
                .getSingleResult();
        return new RuleFailures(((Number) row[0]).intValue(), RuleRow.instant(row[1]), (String) row[2]);
    }
}
