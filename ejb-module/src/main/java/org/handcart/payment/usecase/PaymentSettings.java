package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.payment.domain.RefundSpread;

/** What an installation decides about payments. */
@ApplicationScoped
public class PaymentSettings {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Inject
    @ConfigProperty(name = "handcart.payment.gateway-url")
    Optional<String> gatewayUrl = Optional.empty();

    @Inject
    @ConfigProperty(name = "handcart.payment.refund-spread", defaultValue = "LAST_FIRST")
    RefundSpread spread = RefundSpread.LAST_FIRST;

    @Inject
    @ConfigProperty(name = "handcart.payment.max-attempts", defaultValue = "8")
    int maxAttempts = 8;

    @Inject
    @ConfigProperty(name = "handcart.payment.authorisation-days", defaultValue = "7")
    int authorisationDays = 7;

    /** How long an authorisation is taken to hold when its gateway does not say. */
    public Duration authorisationHolds() {
        return Duration.ofDays(authorisationDays);
    }

    @Inject
    @ConfigProperty(name = "handcart.payment.payout-days", defaultValue = "3")
    int payoutDays = 3;

    /** By when a person is to have paid a refund out. */
    public Duration payoutWithin() {
        return Duration.ofDays(payoutDays);
    }

    /** Whether cards, UPI and wallets can be charged at all. */
    public boolean hasGateway() {
        return gatewayUrl.filter(url -> !url.isBlank()).isPresent();
    }

    public RefundSpread spread() {
        return spread;
    }

    /** After so many attempts without an answer a person has to look. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Doubling from one second to five minutes. */
    public Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
