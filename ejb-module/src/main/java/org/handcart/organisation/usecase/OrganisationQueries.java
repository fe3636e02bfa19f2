package org.handcart.organisation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.organisation.Organisation;
import org.handcart.organisation.domain.Accounts;
import org.handcart.shared.verb.Tenancy;

/**
 * Reads of organisations, for the application itself: sweepers go through them one by one, each in a transaction of its
 * own. Opens the system scope of the transaction it runs in, so call it outside of an organisation's.
 */
@Stateless
public class OrganisationQueries {

    @Inject
    Accounts accounts;

    @Inject
    Tenancy tenancy;

    /** By code. */
    public List<Organisation> all() {
        tenancy.enterSystemScope();
        return accounts.organisations();
    }

    public Optional<Organisation> find(String code) {
        tenancy.enterSystemScope();
        return accounts.organisation(code);
    }
}
