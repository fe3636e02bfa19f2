package org.handcart.payment.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.handcart.order.OrderId;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.payment.domain.TenderType;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** A gateway that answers what it is told, in that order, over real HTTP, and remembers what it heard. */
final class RecordedGateway implements AutoCloseable {

    static final String SECRET = "test-secret";

    final List<Heard> heard = new ArrayList<>();
    private final Deque<Said> script = new ArrayDeque<>();
    private final HttpServer server;
    private final OrgId org = new OrgId(Ids.next());
    private final OrderId order = new OrderId(Ids.next());

    /** One request. */
    record Heard(String line, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String decoded() {
            return URLDecoder.decode(body, StandardCharsets.UTF_8);
        }
    }

    private record Said(int status, String body, Map<String, String> headers) {}

    RecordedGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    RecordedGateway says(int status, String body) {
        return says(status, body, Map.of());
    }

    RecordedGateway says(int status, String body, Map<String, String> headers) {
        script.add(new Said(status, body, headers));
        return this;
    }

    /** Hears the next request and hangs up without a word. */
    RecordedGateway hangsUp() {
        return says(-1, "");
    }

    Heard last() {
        return heard.get(heard.size() - 1);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    GatewayAccount account(Gateway gateway) {
        return new GatewayAccount(
                "acme", gateway, "AcmeECOM", "key-id", "secret", "webhook-secret", url(), Set.of(TenderType.CARD));
    }

    GatewayCall call(Gateway gateway, Action action, String currency, String amount) {
        return call(gateway, action, Money.of(amount, currency), "tok_1", null, null);
    }

    GatewayCall call(
            Gateway gateway,
            Action action,
            Money amount,
            @Nullable String token,
            GatewayCall.@Nullable Origin on,
            @Nullable String reference) {
        return new GatewayCall(
                org, account(gateway), action, Ids.next(), order, TenderType.CARD, amount, token, on, reference, true);
    }

    GatewayCall on(Gateway gateway, Action action, Money amount, String reference) {
        return call(
                gateway,
                action,
                amount,
                null,
                new GatewayCall.Origin(UUID.randomUUID(), reference, amount, reference),
                null);
    }

    /** The same call later, when an earlier answer has told the reference. */
    static GatewayCall knowing(GatewayCall call, @Nullable String reference) {
        return new GatewayCall(
                call.org(),
                call.account(),
                call.action(),
                call.key(),
                call.order(),
                call.tender(),
                call.amount(),
                call.paymentToken(),
                call.on(),
                reference,
                call.last());
    }

    static Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<String> optional(@Nullable String name) {
                return "secret".equals(name) ? Optional.of(SECRET) : Optional.empty();
            }
        };
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Said said = script.isEmpty() ? new Said(500, "nothing in the script", Map.of()) : script.remove();
        if (said.status() >= 0) {
            said.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
