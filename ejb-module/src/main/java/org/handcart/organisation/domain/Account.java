package org.handcart.organisation.domain;

import org.handcart.organisation.SignedIn;

/** A user as stored; the hash stays inside this context. */
public record Account(SignedIn signedIn, String passwordHash, boolean active) {}
