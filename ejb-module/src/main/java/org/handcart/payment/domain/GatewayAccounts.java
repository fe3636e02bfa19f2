package org.handcart.payment.domain;

import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;

/** The gateway accounts of an organisation, as stored. */
public interface GatewayAccounts {

    /** Those in use, by priority. */
    List<GatewayAccount> active(Actor actor);

    /** Also one that is no longer in use: what it charged is refunded there. */
    Optional<GatewayAccount> find(Actor actor, String code);
}
