package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.payment.GatewayAccountRow;
import org.handcart.payment.GatewayAddress;
import org.handcart.payment.domain.GatewayAccounts;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The gateway accounts of an organisation. */
@Stateless
public class MaintainGatewayAccounts {

    @Inject
    GatewayAccounts accounts;

    /** For stubs in tests and trials: an account may then be at any address. */
    @Inject
    @ConfigProperty(name = "handcart.payment.any-address", defaultValue = "false")
    boolean anyAddress;

    @Requires(Permission.GATEWAYS_MAINTAIN)
    public List<GatewayAccountRow> list(Actor actor) {
        return accounts.list(actor);
    }

    /** Whether the address is one of the gateway's; none is always right. */
    @Requires(Permission.GATEWAYS_MAINTAIN)
    public boolean mayBeAt(Actor actor, GatewayAccountRow account) {
        return account.baseUrl() == null || anyAddress || GatewayAddress.isOf(account.gateway(), account.baseUrl());
    }

    /**
     * Creates or replaces. An account's gateway stays what it was: its payments are there.
     *
     * @param organisation the code of the actor's; the names of the account's secrets are made of it, so that nobody can
     *     name another organisation's
     * @return false when the code belongs to an account of another gateway, or the address is not one of the gateway's
     */
    @Requires(Permission.GATEWAYS_MAINTAIN)
    public boolean put(Actor actor, String organisation, GatewayAccountRow account) {
        return mayBeAt(actor, account)
                && accounts.put(actor, account, "handcart.payment." + organisation + "." + account.code());
    }
}
