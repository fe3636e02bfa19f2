package org.handcart.validation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.validation.Finding;
import org.handcart.validation.RuleFailures;
import org.handcart.validation.ValidationRule;

/** The rules of an organisation, with every version they ever had. */
public interface Rules {

    /** Moves on with every change of any rule; 0 when there has been none. */
    long setVersion(OrgId org);

    /** By code, whether active or not. */
    List<ValidationRule> all(OrgId org);

    Optional<ValidationRule> find(OrgId org, String code);

    int count(OrgId org);

    /** Writes the rule and its version. False when the code is taken. */
    boolean add(Actor actor, ValidationRule rule);

    /** Writes the rule and its version. False when the version before it is not the current one. */
    boolean replace(Actor actor, ValidationRule rule);

    /** Newest version first. */
    List<ValidationRule> history(OrgId org, String code, int limit);

    /** Remembers rules that could not be evaluated for an order. */
    void failed(OrgId org, OrderId order, List<Finding> failures, Instant at);

    /** Since a time. */
    RuleFailures failures(OrgId org, String code, Instant since);
}
