package org.handcart.store.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.OrgId;
import org.handcart.store.Store;

/** The stores of an organisation. */
public interface Stores {

    Optional<Store> find(OrgId org, String code);

    /** By code. */
    List<Store> all(OrgId org, int limit);

    /** Within a distance over the ground, nearest first; stores without a position are not near anything. */
    List<Store> near(OrgId org, BigDecimal latitude, BigDecimal longitude, BigDecimal radiusKm, int limit);

    /** Active ones whose own radius (10 km where none is set) reaches the position, nearest first. */
    List<Store> reaching(OrgId org, BigDecimal latitude, BigDecimal longitude, int limit);

    /** False when the code is taken. */
    boolean add(OrgId org, Store store);

    /** False when there is no such store with this version; the version moves on by one. */
    boolean replace(OrgId org, Store store);
}
