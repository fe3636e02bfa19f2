package org.handcart.organisation;

import org.handcart.shared.OrgId;

/** A tenant. {@code code} is what people sign in with. */
public record Organisation(OrgId id, String code, String name) {}
