package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.Area;
import org.handcart.cod.PostalCode;
import org.handcart.cod.domain.Areas;
import org.handcart.cod.domain.GeoPoint;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of postal codes. */
@Stateless
public class AreaQueries {

    private static final int MOST = 500;

    @Inject
    Areas areas;

    @Requires(Permission.COD_VALIDATE)
    public Optional<Area> find(Actor actor, PostalCode code) {
        return areas.find(actor, code);
    }

    /** Of one country, nearest first, at most 500; {@code radiusKm} over the ground. */
    @Requires(Permission.COD_VALIDATE)
    public List<Area> near(
            Actor actor, String country, BigDecimal latitude, BigDecimal longitude, BigDecimal radiusKm) {
        return areas.near(actor, country, new GeoPoint(latitude, longitude), radiusKm, MOST);
    }
}
