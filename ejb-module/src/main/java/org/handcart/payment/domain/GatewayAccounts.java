package org.handcart.payment.domain;

import java.util.List;
import java.util.Optional;
import org.handcart.payment.GatewayAccountRow;
import org.handcart.shared.Actor;

/** The gateway accounts of an organisation, as stored. */
public interface GatewayAccounts {

    /** Those in use, by priority. */
    List<GatewayAccount> active(Actor actor);

    /** Also one that is no longer in use: what it charged is refunded there. */
    Optional<GatewayAccount> find(Actor actor, String code);

    /** All, by priority. */
    List<GatewayAccountRow> list(Actor actor);

    /**
     * Creates or replaces.
     *
     * @param secrets what the names of its configuration values begin with
     * @return false, and nothing is changed, for the code of an account at another gateway
     */
    boolean put(Actor actor, GatewayAccountRow account, String secrets);
}
