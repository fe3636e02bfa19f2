package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.catalog.Category;
import org.handcart.catalog.ProductRefused;
import org.handcart.catalog.domain.Categories;
import org.handcart.catalog.domain.ProductRules;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The categories of an organisation. They are the same in every store. */
@Stateless
public class MaintainCategory {

    @Inject
    Categories categories;

    /** By name. */
    @Requires(Permission.PRODUCT_READ)
    public List<Category> list(Actor actor) {
        return categories.all(actor.org());
    }

    @Requires(Permission.PRODUCT_READ)
    public Optional<Category> find(Actor actor, String code) {
        return categories.find(actor.org(), code);
    }

    /**
     * Creates or renames; the same again changes nothing.
     *
     * @throws ProductRefused when code or name cannot be
     * @throws NotAllowed for an actor with stores of their own
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public Category put(Actor actor, String code, String name) {
        demandAll(actor);
        ProductRules.checkCategory(code, name);
        categories.put(actor.org(), code, name);
        return categories.find(actor.org(), code).orElseThrow();
    }

    /**
     * Removes it; the products that lay in it stay.
     *
     * @return false when there is none
     * @throws NotAllowed for an actor with stores of their own
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public boolean remove(Actor actor, String code) {
        demandAll(actor);
        return categories.remove(actor.org(), code);
    }

    private static void demandAll(Actor actor) {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.PRODUCT_MAINTAIN);
        }
    }
}
