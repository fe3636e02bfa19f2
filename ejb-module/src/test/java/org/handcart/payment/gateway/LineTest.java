package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the line to a gateway makes of what goes wrong on it. */
class LineTest {

    private final RecordedGateway there = new RecordedGateway();
    private final StripeLine line = new StripeLine();
    private final Line.Trace trace = new Line.Trace();

    @BeforeEach
    void aLine() {
        line.open();
    }

    @AfterEach
    void noLine() {
        there.close();
    }

    @Test
    void readsNoMoreThanItMay() {
        there.says(200, "\"" + "x".repeat(Line.LONGEST_ANSWER) + "\"");

        assertThatThrownBy(this::call).isInstanceOf(Line.NoAnswer.class);
        assertThat(trace.mayHaveActed()).isTrue();
    }

    @Test
    void anAnswerThatIsNoJsonIsNone() {
        there.says(200, "<html>");

        assertThatThrownBy(this::call).isInstanceOf(Line.NoAnswer.class);
    }

    @Test
    void followsNoRedirect() {
        there.says(302, "{}", java.util.Map.of("Location", "http://127.0.0.1:1/"));

        assertThat(call().status()).isEqualTo(302);
        assertThat(there.heard).hasSize(1);
    }

    @Test
    void knowsThatNobodyWasThere() {
        there.close();

        assertThatThrownBy(this::call).isInstanceOf(Line.NotReached.class);
        assertThat(trace.mayHaveActed()).isFalse();
    }

    /** The first try may have moved money; that the breaker kept the second from being sent does not change it. */
    @Test
    void anEarlierTryOutweighsALaterOneThatWasNotSent() {
        StripeGateway gateway = new StripeGateway();
        gateway.secrets = RecordedGateway.secrets();
        gateway.line = new StripeLine() {
            @Override
            public Reply send(HttpRequest request, Trace tries) {
                try {
                    return exchange(request, tries);
                } catch (NoAnswer first) {
                    throw new CircuitBreakerOpenException("open");
                }
            }
        };
        gateway.line.open();
        GatewayCall call = there.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75");
        there.hangsUp();

        GatewayAnswer answer = gateway.charge(call);

        assertThat(answer.kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void anOpenBreakerAloneSentNothing() {
        StripeGateway gateway = new StripeGateway();
        gateway.secrets = RecordedGateway.secrets();
        gateway.line = new StripeLine() {
            @Override
            public Reply send(HttpRequest request, Trace tries) {
                throw new CircuitBreakerOpenException("open");
            }
        };

        assertThat(gateway.charge(there.call(Gateway.STRIPE, Action.CHARGE, "INR", "25.75"))
                        .kind())
                .isEqualTo(Kind.NOT_SENT);
    }

    @Test
    void everyGatewayHasItsOwnBreakerBulkheadTimeoutAndRetries() {
        for (Class<?> type : List.of(StripeLine.class, AdyenLine.class, PaypalLine.class, RazorpayLine.class)) {
            var send = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals("send"))
                    .findFirst()
                    .orElseThrow();
            for (var policy : List.of(CircuitBreaker.class, Bulkhead.class, Timeout.class, Retry.class)) {
                assertThat(send.isAnnotationPresent(policy))
                        .as("%s %s", type, policy)
                        .isTrue();
            }
            assertThat(send.getAnnotation(Retry.class).jitter()).isPositive();
        }
    }

    private Line.Reply call() {
        return line.send(HttpRequest.newBuilder(URI.create(there.url() + "/x")).build(), trace);
    }
}
