package org.handcart.order.domain;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The primary key of an order: every statement about it names the organisation. JPA 3.1 needs a class, not a record. */
public final class OrderKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID orgId;
    private UUID id;

    /** For JPA. */
    public OrderKey() {
        this(new UUID(0, 0), new UUID(0, 0));
    }

    public OrderKey(UUID orgId, UUID id) {
        this.orgId = orgId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderKey key && orgId.equals(key.orgId) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(orgId, id);
    }
}
