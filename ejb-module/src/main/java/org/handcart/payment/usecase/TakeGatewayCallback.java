package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handcart.payment.CallbackOutcome;
import org.handcart.payment.CallbackOutcome.Reason;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackReaders;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * Takes in a payment gateway's call. What it tells is checked against the account's secret and stored before the
 * gateway is answered, and acted upon later; so an answer of success means that it will not be lost.
 */
@Stateless
public class TakeGatewayCallback {

    private static final Logger LOG = System.getLogger(TakeGatewayCallback.class.getName());

    @Inject
    CallbackReaders readers;

    @EJB
    KeepGatewayEvents keep;

    @Inject
    Clock clock;

    /**
     * Needs no transaction: checking a signature may ask the gateway for its certificate.
     *
     * @param gateway its name in the address, such as {@code stripe}
     * @param account its code in the actor's organisation
     */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CallbackOutcome take(Actor actor, String gateway, String account, GatewayCallback callback) {
        Optional<GatewayAccount> known = keep.account(actor, account)
                .filter(one -> one.gateway().name().toLowerCase(Locale.ROOT).equals(gateway));
        Optional<CallbackReader> reader = known.flatMap(one -> readers.of(one.gateway()));
        if (known.isEmpty() || reader.isEmpty()) {
            return new CallbackOutcome.Refused(Reason.UNKNOWN_ACCOUNT);
        }
        try {
            List<GatewayEvent> events = reader.get().read(known.get(), callback, clock.instant());
            return keep.keep(actor, known.get(), events);
        } catch (CallbackRefused refused) {
            LOG.log(
                    Level.WARNING,
                    "a call of {0} for account {1} of {2} was refused: {3}",
                    gateway,
                    known.get().code(),
                    actor.org(),
                    refused.getMessage());
            return new CallbackOutcome.Refused(Reason.valueOf(refused.reason().name()));
        }
    }
}
