package org.handcart.organisation;

/** A refresh token was taken; {@code newToken} replaces it. Roles and stores are those of now. */
public record Rotated(SignedIn signedIn, String newToken) {}
