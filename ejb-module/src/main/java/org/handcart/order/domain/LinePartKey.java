package org.handcart.order.domain;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of what hangs on a line, such as one component of its tax. JPA 3.1 needs a class, not a record. */
public final class LinePartKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID lineId;
    private int position;

    /** For JPA. */
    public LinePartKey() {
        this(new UUID(0, 0), 0);
    }

    public LinePartKey(UUID lineId, int position) {
        this.lineId = lineId;
        this.position = position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinePartKey key && lineId.equals(key.lineId) && position == key.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineId, position);
    }
}
