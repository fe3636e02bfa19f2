package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.shared.OrgId;

/** PayPal's access tokens, kept in memory until a minute before they end; one for each account. */
@ApplicationScoped
class PaypalTokens {

    private static final Duration EARLY = Duration.ofMinutes(1);

    @Inject
    PaypalLine line;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private final Map<Owner, Token> known = new ConcurrentHashMap<>();

    private record Owner(OrgId org, String account, String client) {}

    private record Token(String value, Instant until) {}

    /** @throws Line.NotReached when there is none to be had: whatever needs it was not sent */
    public String token(OrgId org, GatewayAccount account) {
        Owner owner = owner(org, account);
        Token token = known.get(owner);
        if (token == null || !token.until().isAfter(clock.instant())) {
            token = fetch(account);
            known.put(owner, token);
        }
        return token.value();
    }

    /** PayPal does not take it any more. */
    public void forget(OrgId org, GatewayAccount account) {
        known.remove(owner(org, account));
    }

    private static Owner owner(OrgId org, GatewayAccount account) {
        return new Owner(org, account.code(), String.valueOf(account.keyId()));
    }

    private Token fetch(GatewayAccount account) {
        String credentials = account.keyId() + ":" + secrets.value(account.secretName());
        HttpRequest request = Adapter.request(account, PaypalGateway.USUAL, "/v1/oauth2/token")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Line.Reply reply;
        try {
            reply = line.send(request, new Line.Trace());
        } catch (Line.NoAnswer noToken) {
            throw new Line.NotReached("PayPal gave no access token: " + noToken.getMessage(), noToken);
        }
        String value = reply.body().path("access_token").asText();
        if (!reply.isOk() || value.isEmpty()) {
            throw new Line.NotReached("PayPal gave no access token: " + reply.status(), null);
        }
        long seconds = Math.max(0, reply.body().path("expires_in").asLong());
        return new Token(value, clock.instant().plusSeconds(seconds).minus(EARLY));
    }
}
