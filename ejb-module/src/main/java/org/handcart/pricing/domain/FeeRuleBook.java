package org.handcart.pricing.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The fee rules of an organisation. */
public interface FeeRuleBook {

    /** By code, each with its whole history; one rule when {@code code} is given. One statement. */
    List<FeeRule> find(OrgId org, @Nullable String code);

    /** The rules of a currency in force in a store at an instant, each with the entry that holds. One statement. */
    Optional<InForce> inForce(OrgId org, String storeCode, Currency currency, Instant at);

    /** With the store's zone, in which the windows are. */
    record InForce(String zone, List<FeeRule> rules) {}

    /** Locks the rule until the transaction ends; false when there is none. */
    boolean lock(OrgId org, String code);

    /** Creates the rule; when somebody else did so in the same moment, waits and does nothing. */
    void add(OrgId org, String code);

    /** The version moves on by one. */
    void changed(OrgId org, String code);

    void record(OrgId org, String code, Dated<FeeTerms> entry);

    void withdraw(Actor actor, UUID entry, Instant now);
}
