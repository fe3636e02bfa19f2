package org.handcart.order.domain;

import java.util.UUID;

/** Identifies an ordered bundle; a type of its own because JPA writes a null {@link UUID} only through a converter. */
public record BundleId(UUID value) {}
