package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.domain.KnownReasons;
import org.handcart.cancellation.domain.Reasons;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of reasons. */
@Stateless
public class ReasonQueries {

    @Inject
    Reasons reasons;

    /**
     * Those that count in a store, or in the organisation; inactive ones too. One statement.
     *
     * @param storeCode null for the organisation
     */
    @Requires(Permission.ORDER_READ)
    public List<ReasonCode> list(Actor actor, @Nullable String storeCode) {
        return known(actor, storeCode).all();
    }

    @Requires(Permission.ORDER_READ)
    public Optional<ReasonCode> find(Actor actor, @Nullable String storeCode, String code) {
        return known(actor, storeCode).find(code);
    }

    private KnownReasons known(Actor actor, @Nullable String storeCode) {
        return new KnownReasons(reasons.of(actor.org(), storeCode == null ? Reasons.ORGANISATION : storeCode));
    }
}
