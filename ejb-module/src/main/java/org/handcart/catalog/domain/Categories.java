package org.handcart.catalog.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.catalog.Category;
import org.handcart.shared.OrgId;

/** The categories of an organisation. */
public interface Categories {

    /** By name. */
    List<Category> all(OrgId org);

    Optional<Category> find(OrgId org, String code);

    /** Those of the codes that there are. */
    Set<String> known(OrgId org, Set<String> codes);

    /** Creates it, or gives it the name; the version moves on when the name is another. */
    void put(OrgId org, String code, String name);

    /** False when there is none; its products stay. */
    boolean remove(OrgId org, String code);
}
