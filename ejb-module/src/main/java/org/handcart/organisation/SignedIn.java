package org.handcart.organisation;

import java.util.Set;
import java.util.UUID;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;

/** A person or application whose password was right. */
public record SignedIn(
        OrgId org, String organisation, String username, Set<Role> roles, Set<String> stores, UUID userId) {}
