package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handcart.payment.GatewayAccountRow;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAccounts;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Accounts are the organisation's own, hold no secret and keep to their gateway. */
class GatewayAccountsIT {

    private final Bench bench = new Bench();
    private final Actor acme = Actor.system(bench.newOrganisation(), "test", "test");

    @Test
    void namesItsSecretsAfterTheOrganisation() {
        assertThat(put(account("stripe-eu", "STRIPE", null))).isTrue();

        GatewayAccount stored = bench.in(
                acme,
                () -> bench.get(GatewayAccounts.class).find(acme, "stripe-eu").orElseThrow());
        assertThat(stored.secretName()).isEqualTo("handcart.payment.acme.stripe-eu.secret");
        assertThat(stored.webhookSecretName()).isEqualTo("handcart.payment.acme.stripe-eu.webhook");
    }

    @Test
    void replacesTheWholeOfIt() {
        put(account("one", "ADYEN", null));
        GatewayAccountRow changed =
                new GatewayAccountRow("one", "ADYEN", "AcmeECOM", "k", null, List.of("WALLET"), 5, false);

        assertThat(put(changed)).isTrue();

        assertThat(list()).containsExactly(changed);
        assertThat(bench.in(acme, () -> bench.get(GatewayAccounts.class).active(acme)))
                .isEmpty();
    }

    @Test
    void staysAtItsGateway() {
        put(account("one", "STRIPE", null));

        assertThat(put(account("one", "RAZORPAY", null))).isFalse();
        assertThat(list()).extracting(GatewayAccountRow::gateway).containsExactly("STRIPE");
    }

    @Test
    void sendsItsSecretToTheGatewayAlone() {
        assertThat(put(account("one", "STRIPE", "https://collector.example"))).isFalse();
        assertThat(put(account("one", "STRIPE", "http://127.0.0.1:9080"))).isFalse();
        assertThat(list()).isEmpty();
        assertThat(put(account("one", "STRIPE", "https://api.stripe.com"))).isTrue();
    }

    @Test
    void isNobodyElses() {
        put(account("one", "STRIPE", null));
        Actor other = Actor.system(bench.newOrganisation(), "test", "test");

        assertThat(bench.in(
                        other, () -> bench.get(MaintainGatewayAccounts.class).list(other)))
                .isEmpty();
    }

    private static GatewayAccountRow account(String code, String gateway, @Nullable String baseUrl) {
        return new GatewayAccountRow(code, gateway, "", null, baseUrl, List.of("CARD", "UPI"), 100, true);
    }

    private boolean put(GatewayAccountRow account) {
        return bench.in(acme, () -> bench.get(MaintainGatewayAccounts.class).put(acme, "acme", account));
    }

    private List<GatewayAccountRow> list() {
        return bench.in(acme, () -> bench.get(MaintainGatewayAccounts.class).list(acme));
    }
}
