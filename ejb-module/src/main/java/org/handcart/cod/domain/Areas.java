package org.handcart.cod.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.Area;
import org.handcart.cod.PostalCode;
import org.handcart.shared.Actor;

/** The postal codes an organisation knows. */
public interface Areas {

    /** Adds them, or takes their new position; one statement. Each code at most once. */
    void put(Actor actor, List<Area> areas);

    Optional<Area> find(Actor actor, PostalCode code);

    /** Nearest first. */
    List<Area> near(Actor actor, String country, GeoPoint point, BigDecimal radiusKm, int limit);
}
