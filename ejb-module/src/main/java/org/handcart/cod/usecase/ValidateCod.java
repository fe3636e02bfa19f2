package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Checks for cash on delivery (D33). */
@Stateless
public class ValidateCod {

    /** Amount limit of the store, phone, address. */
    @Requires({Permission.COD_VALIDATE, Permission.ORDER_PLACE, Permission.PROCESS})
    public CodValidation validate(Actor actor, CodDraft draft) {
        throw new IllegalStateException("ValidateCod is not built yet");
    }

    /** Empty when the order is unknown. */
    @Requires(Permission.COD_VALIDATE)
    public Optional<CodValidation> validate(Actor actor, OrderId order) {
        throw new IllegalStateException("ValidateCod is not built yet");
    }
}
