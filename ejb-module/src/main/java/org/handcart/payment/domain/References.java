package org.handcart.payment.domain;

import java.util.Optional;
import java.util.UUID;
import org.handcart.shared.Actor;

/** What the gateways call what we asked them for. */
public interface References {

    /** The refund, the drawdown or the tender that this gateway account knows by the name; locks nothing. */
    Optional<UUID> named(Actor actor, String account, String reference);
}
