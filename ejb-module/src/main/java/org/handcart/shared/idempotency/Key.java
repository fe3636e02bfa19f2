package org.handcart.shared.idempotency;

import org.handcart.shared.OrgId;

/** Scope of D21 and the client's key in it. */
record Key(OrgId org, String principal, String route, String key) {}
