package org.handcart.organisation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.organisation.domain.Account;
import org.handcart.organisation.domain.Accounts;
import org.handcart.shared.verb.Tenancy;

/** The database's part of {@link SignIn}, in a transaction that ends before the password is hashed. */
@Stateless
public class FindAccount {

    @Inject
    Accounts accounts;

    @Inject
    Tenancy tenancy;

    /** Empty for an unknown organisation and for an unknown user. */
    public Optional<Account> find(String organisationCode, String username) {
        tenancy.enterSystemScope();
        return accounts.find(organisationCode, username);
    }
}
