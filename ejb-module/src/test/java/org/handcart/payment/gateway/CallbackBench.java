package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.TenderType;
import org.handcart.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What the tests of the callbacks share. */
final class CallbackBench {

    static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    static final String KEY = Ids.next().toString();

    private CallbackBench() {}

    static GatewayAccount account(Gateway gateway) {
        return new GatewayAccount(
                "acme", gateway, "AcmeECOM", "key-id", "secret", "hook", null, Set.of(TenderType.CARD));
    }

    static Secrets secrets(Map<String, String> configured) {
        return new Secrets() {
            @Override
            public Optional<String> optional(@Nullable String name) {
                return Optional.ofNullable(configured.get(name));
            }
        };
    }

    static GatewayCallback callback(String body, Map<String, String> headers) {
        return new GatewayCallback(headers, Signatures.utf8(body));
    }

    static void refused(CallbackRefused.Reason reason, ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(CallbackRefused.class);
        assertThat(((CallbackRefused) thrown).reason()).as(thrown.getMessage()).isEqualTo(reason);
    }

    static List<String> nonsense() {
        return List.of("", "null", "[]", "\"x\"", "{", "{}", "{}{}", "[".repeat(5000), "<a/>");
    }
}
