package org.handcart.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Mounted at {@code /api}; the resources start with {@code v1}. {@code /api/orders} is an alias, see {@link
 * org.handcart.api.http.AliasFilter}. The container authenticates nobody here, {@link
 * org.handcart.api.security.TokenFilter} does.
 */
@ApplicationPath("/api")
public class HandcartApi extends Application {}
