package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.payment.CallbackOutcome;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAccounts;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The database's part of {@link TakeGatewayCallback}, before and after the signature is checked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepGatewayEvents {

    @Inject
    GatewayAccounts accounts;

    @Inject
    GatewayEvents events;

    @Inject
    Clock clock;

    @Requires(Permission.PROCESS)
    public Optional<GatewayAccount> account(Actor actor, String code) {
        return accounts.find(actor, code);
    }

    /** All of them or none. The primary key lets each in once, however often and from however many sides it comes. */
    @Requires(Permission.PROCESS)
    public CallbackOutcome keep(Actor actor, GatewayAccount account, List<GatewayEvent> told) {
        int fresh = 0;
        for (GatewayEvent event : told) {
            fresh += events.keep(actor, account.code(), account.gateway(), event, clock.instant()) ? 1 : 0;
        }
        return new CallbackOutcome.Kept(fresh, told.size() - fresh);
    }
}
