package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAccounts;
import org.handcart.payment.domain.TenderType;
import org.handcart.shared.Actor;

/**
 * Which account takes which tender: the first of the organisation's that does, and for an organisation without any the
 * simulator, where an installation has one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccountChoice {

    /** Of an organisation that has no account of its own. */
    static final GatewayAccount SIMULATOR = new GatewayAccount(
            "simulator",
            Gateway.SIMULATOR,
            "demo",
            null,
            null,
            null,
            null,
            Set.of(TenderType.CARD, TenderType.UPI, TenderType.WALLET));

    @Inject
    GatewayAccounts accounts;

    @Inject
    PaymentSettings settings;

    /** One statement. */
    public List<GatewayAccount> all(Actor actor) {
        List<GatewayAccount> own = accounts.active(actor);
        return own.isEmpty() && settings.hasGateway() ? List.of(SIMULATOR) : own;
    }

    static Optional<GatewayAccount> forTender(List<GatewayAccount> accounts, TenderType type) {
        return accounts.stream()
                .filter(account -> account.tenders().contains(type))
                .findFirst();
    }

    /**
     * @param code as a tender remembers it
     * @throws IllegalStateException when it is gone
     */
    public GatewayAccount named(Actor actor, String code) {
        return accounts.find(actor, code)
                .or(() -> code.equals(SIMULATOR.code()) ? Optional.of(SIMULATOR) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("there is no gateway account " + code));
    }
}
