package org.handcart.pricing.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxTerms;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The tax classes of an organisation. */
public interface TaxClasses {

    /** By code, each with its whole history; of one class when {@code code} is given. One statement. */
    List<TaxClass> find(OrgId org, @Nullable String code);

    /** Locks the class until the transaction ends; false when there is none. */
    boolean lock(OrgId org, String code);

    /** Creates the class; when somebody else did so in the same moment, waits and does nothing. */
    void add(OrgId org, String code, String name);

    /** The name is the new one, the version moves on by one. */
    void change(OrgId org, String code, String name);

    void record(OrgId org, String code, Dated<TaxTerms> terms);

    void withdraw(Actor actor, UUID terms, Instant now);
}
