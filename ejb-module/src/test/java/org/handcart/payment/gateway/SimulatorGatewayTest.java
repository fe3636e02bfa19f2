package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.payment.domain.TenderType;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of reply over HTTP means; only clear words are success or refusal. */
class SimulatorGatewayTest {

    private final List<String> heard = new ArrayList<>();
    private final SimulatorGateway gateway = new SimulatorGateway();
    private HttpServer server;
    private int status = 200;
    private String body = "{\"status\":\"succeeded\",\"reference\":\"ch_1\"}";

    @BeforeEach
    void aGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        gateway.line = new GatewayLine();
        gateway.line.open();
        gateway.url = Optional.of("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    }

    @AfterEach
    void noGateway() {
        server.stop(0);
    }

    @Test
    void sendsMinorUnitsUnderTheKey() {
        GatewayCall call = call("JPY", "5800");

        assertThat(gateway.refund(call)).isEqualTo(GatewayAnswer.succeeded("ch_1"));
        assertThat(heard)
                .containsExactly("POST /v1/refunds " + call.key()
                        + " {\"amountMinor\":5800,\"currency\":\"JPY\",\"method\":\"CARD\",\"order\":\"" + call.order()
                        + "\",\"on\":\"" + call.on().key() + "\"}");
    }

    @Test
    void asksByKey() {
        UUID key = UUID.randomUUID();

        gateway.find(call(Action.CAPTURE, key));

        assertThat(heard).containsExactly("GET /v1/captures/" + key + " null ");
    }

    @Test
    void readsEveryReply() {
        assertThat(answerTo(402, "{\"status\":\"declined\",\"reason\":\"no funds\"}"))
                .isEqualTo(GatewayAnswer.of(Kind.DECLINED, "no funds"));
        assertThat(answerTo(202, "{\"status\":\"pending\"}").kind()).isEqualTo(Kind.PENDING);
        assertThat(answerTo(422, "{\"status\":\"invalid\"}").kind()).isEqualTo(Kind.INVALID);
        assertThat(answerTo(200, "<html>").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(200, "").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(200, "[]").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(500, "").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(503, "").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(409, "").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(answerTo(401, "").kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(answerTo(404, "").kind()).isEqualTo(Kind.NOT_SENT);
    }

    @Test
    void knowsWhenTheGatewayNeverHeardOfAKey() {
        status = 404;

        assertThat(gateway.find(call("INR", "1.00")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void knowsThatAGatewayThatIsNotThereDidNothing() {
        server.stop(0);

        assertThat(gateway.charge(call("INR", "1.00")).kind()).isEqualTo(Kind.NOT_SENT);
    }

    @Test
    void doesNotKnowWhatASlowGatewayDid() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            // hears, and never answers
        });

        assertThat(gateway.charge(call("INR", "1.00")).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private GatewayAnswer answerTo(int answerStatus, String answerBody) {
        status = answerStatus;
        body = answerBody;
        return gateway.charge(call("INR", "25.75"));
    }

    private static GatewayCall call(String currency, String amount) {
        return call(Action.REFUND, UUID.randomUUID(), Money.of(amount, currency));
    }

    private static GatewayCall call(Action action, UUID key) {
        return call(action, key, Money.of("1.00", "INR"));
    }

    private static GatewayCall call(Action action, UUID key, Money amount) {
        return new GatewayCall(
                new OrgId(UUID.randomUUID()),
                new GatewayAccount("demo", Gateway.SIMULATOR, "demo", null, null, null, null, Set.of(TenderType.CARD)),
                action,
                key,
                new OrderId(UUID.randomUUID()),
                TenderType.CARD,
                amount,
                null,
                new GatewayCall.Origin(UUID.randomUUID(), null, amount, null),
                null,
                false);
    }
}
