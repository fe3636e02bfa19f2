package org.handcart.organisation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.organisation.Organisation;
import org.handcart.shared.OrgId;

/** Organisations and their users, seen in the system scope. */
public interface Accounts {

    /** By code. */
    List<Organisation> organisations();

    Optional<Organisation> organisation(String code);

    Optional<Account> find(String organisationCode, String username);

    Optional<Account> find(UUID userId);

    /** Of the organisation whose rows are open. */
    Optional<Account> find(OrgId org, String username);
}
