package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes in, and what for: tokens by the letter (A11 to A20), roles, versions that must be quoted. */
class AccessIT extends OnBuiltEar {
    private static final String ORDERS = "/api/v1/orders?limit=1";

    private Client admin;
    private Tokens tokens;

    @BeforeEach
    void signIn() {
        admin = admin();
        tokens = new Tokens(handcart, admin.token());
    }

    @Test
    void letsADecentTokenIn() {
        Answer token = nobody().signIn(DEMO, "admin");
        assertThat(token.text("/token_type")).isEqualTo("Bearer");
        assertThat(token.number("/expires_in")).isEqualTo(3600);
        admin.get(ORDERS).send().expect(200);
        nobody().withToken(tokens.claiming(claims -> {})).get(ORDERS).send().expect(200);
    }

    @Test
    void asksForAToken() {
        Answer answer = nobody().get(ORDERS).send().expectProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @MethodSource
    void refusesAToken(Function<Tokens, String> forged) {
        nobody().withToken(forged.apply(tokens)).get(ORDERS).send().expectProblem(401, "unauthenticated");
    }

    static Stream<Arguments> refusesAToken() {
        return Stream.of(
                token("that is none", tokens -> "abc"),
                token("of three dots", tokens -> "..."),
                token("of 9 kB", tokens -> tokens.claiming(claims -> claims.put("pad", "a".repeat(9_000)))),
                token("with algorithm none", tokens -> tokens.unsigned("none")),
                token("with algorithm NoNe", tokens -> tokens.unsigned("NoNe")),
                token("of a stranger", Tokens::ofAStranger),
                token("signed with the public key", Tokens::signedWithThePublicKey),
                claims(
                        "that has expired",
                        claims -> claims.put("exp", now() - 60).put("iat", now() - 600)),
                claims("that lives for years", claims -> claims.put("exp", now() + 100_000_000L)),
                claims(
                        "from tomorrow",
                        claims -> claims.put("iat", now() + 86_400).put("exp", now() + 87_000)),
                claims("without iat", claims -> claims.remove("iat")),
                claims("without exp", claims -> claims.remove("exp")),
                claims("without an id", claims -> claims.remove("jti")),
                claims("for somebody else", claims -> claims.put("aud", "other")),
                claims("of another issuer", claims -> claims.put("iss", "https://evil.example")),
                claims("without an organisation", claims -> claims.remove("org")),
                claims("with groups as a text", claims -> claims.put("groups", "SYSTEM_ADMIN")),
                claims(
                        "with an unknown role",
                        claims -> claims.putArray("groups").add("EMPEROR")),
                claims(
                        "with the application's own role",
                        claims -> claims.putArray("groups").add("SYSTEM")),
                token("that is an ID token", tokens -> tokens.headed(header -> header.put("typ", "JWT"))),
                token("without a type", tokens -> tokens.headed(header -> header.remove("typ"))),
                token(
                        "with crit",
                        tokens ->
                                tokens.headed(header -> header.putArray("crit").add("exp"))));
    }

    private static Arguments claims(String what, Consumer<ObjectNode> change) {
        return token(what, tokens -> tokens.claiming(change));
    }

    private static Arguments token(String what, Function<Tokens, String> forged) {
        return Arguments.of(Named.of("a token " + what, forged));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Test
    void refusesATamperedToken() {
        nobody().withToken(tokens.tampered(admin.token())).get(ORDERS).send().expectProblem(401, "unauthenticated");
    }

    @Test
    void takesATokenFromItsHeaderAndFromNowhereElse() {
        nobody().get(ORDERS).header("Cookie", "Bearer=" + admin.token()).send().expectProblem(401, "unauthenticated");
        nobody().get(ORDERS)
                .header("Cookie", "LtpaToken2=" + admin.token() + "; access_token=" + admin.token())
                .send()
                .expectProblem(401, "unauthenticated");
        nobody().get(ORDERS + "&access_token=" + admin.token()).send().expectProblem(401, "unauthenticated");
        nobody().get(ORDERS).header("X-Access-Token", admin.token()).send().expectProblem(401, "unauthenticated");
    }

    @Test
    void refusesARefreshTokenAsAccessTokenAndUsesItOnce() {
        Answer signedIn = nobody().signIn(DEMO, "supervisor");
        String refresh = signedIn.text("/refresh_token");
        nobody().withToken(refresh).get(ORDERS).send().expectProblem(401, "unauthenticated");

        Answer rotated = refresh(refresh).expect(200);
        nobody().withToken(rotated.text("/access_token")).get(ORDERS).send().expect(200);
        refresh(refresh).expectProblem(401, "sign-in-refused");
        refresh(rotated.text("/refresh_token")).expectProblem(401, "sign-in-refused");
    }

    private Answer refresh(String token) {
        return nobody().post("/api/v1/auth/refresh")
                .json("{\"refresh_token\":\"" + token + "\"}")
                .send();
    }

    @ParameterizedTest
    @CsvSource({"demo, admin, wrong", "demo, nobody, handcart-demo", "other, admin, handcart-demo"})
    void tellsNothingAboutWhyASignInFailed(String organisation, String username, String password) {
        Answer answer = nobody().post("/api/v1/auth/token")
                .json("""
                        {"organisation":"%s","username":"%s","password":"%s"}
                        """.formatted(organisation, username + UUID.randomUUID(), password))
                .send()
                .expectProblem(401, "sign-in-refused");
        assertThat(answer.text("/detail")).isEqualTo("organisation, username or password is wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "rider, GET, /api/v1/orders",
        "rider, GET, /api/v1/dead-letters",
        "staff, POST, /api/v1/orders",
        "agent, POST, /api/v1/orders",
        "agent, POST, /api/v1/inventory/adjustments",
        "partner, PUT, /api/v1/stores/NEW-1",
        "agent, PUT, /api/v1/cancellation-reasons/SPILLED",
        "supervisor, PUT, /api/v1/approval-limits/SUPERVISOR/INR",
        "agent, PUT, /api/v1/exchange-rates/USD",
        "rider, GET, /api/v1/approvals",
        "rider, GET, /api/v1/tasks",
        "agent, PUT, /api/v1/cancellation-windows/organisation",
        "manager, PUT, /api/v1/products/MILK-1L",
        "agent, PUT, /api/v1/risk-policies/organisation",
        "agent, GET, /api/v1/risk/assessments",
        "manager, GET, /api/v1/risk-rules",
        "partner, POST, /api/v1/cod/confirm",
        "staff, POST, /api/v1/wms/events",
        "supervisor, POST, /api/v1/imports?storeCode=UK-001",
    })
    void refusesWhatARoleMayNotDo(String user, String method, String path) {
        Shop shop = Shop.thatHolds(admin);
        Call call = nobody().as(DEMO, user).call(method, path).newKey();
        if (!method.equals("GET")) {
            call = path.contains("imports")
                    ? call.body("text/csv", "InvoiceNo\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    : call.json(decent(path, shop));
        }
        call.send().expectProblem(403, "forbidden");
    }

    /** What whoever had the right could send there. */
    private static String decent(String path, Shop shop) {
        String id = UUID.randomUUID().toString();
        return switch (path.substring("/api/v1/".length())) {
            case "orders" -> shop.order().line(shop.milk(), 1).json();
            case "inventory/adjustments" ->
                "{\"storeCode\":\"QC-001\",\"reason\":\"RECEIVE\",\"items\":[{\"sku\":\"MILK-1L\",\"quantity\":1}]}";
            case "stores/NEW-1" -> "{\"name\":\"x\",\"currency\":\"INR\",\"zone\":\"Asia/Kolkata\",\"country\":\"IN\"}";
            case "approval-limits/SUPERVISOR/INR" -> "{\"perRefund\":\"1000000.00\"}";
            case "exchange-rates/USD" -> "{\"base\":\"INR\",\"rate\":\"83.5\"}";
            case "risk-policies/organisation" -> "{\"waitsFrom\":101}";
            case "cancellation-windows/organisation" -> "{\"windows\":[]}";
            case "cancellation-reasons/SPILLED" -> "{\"title\":\"x\",\"fault\":\"MERCHANT\"}";
            case "products/MILK-1L" -> "{\"name\":\"x\"}";
            case "cod/confirm" ->
                "{\"orderId\":\"%s\",\"riderId\":\"r\",\"collected\":{\"amount\":\"1.00\",\"currency\":\"INR\"},\"codVersion\":1,\"method\":\"CASH\"}"
                        .formatted(id);
            case "wms/events" ->
                "{\"eventId\":\"%s\",\"orderId\":\"%s\",\"sequence\":1,\"type\":\"RELEASE_ACK\",\"occurredAt\":\"2026-11-20T10:00:00Z\"}"
                        .formatted(id, id);
            default -> throw new IllegalArgumentException(path);
        };
    }

    @Test
    void showsAStoresPeopleOnlyTheirStore() {
        Shop shop = Shop.thatHolds(admin);
        LiveOrder order = shop.order().line(shop.milk(), 1).placed();
        Client manager = nobody().as(DEMO, "manager");

        manager.get(order.path()).send().expectProblem(404, "not-found");
        assertThat(manager.get("/api/v1/orders?storeCode=" + shop.code())
                        .send()
                        .expect(200)
                        .at("/items"))
                .isEmpty();
        manager.delete(order.path() + "?reason=OTHER&comment=x").newKey().send().expectProblem(404, "not-found");
        manager.post("/api/v1/orders")
                .newKey()
                .json(shop.order().line(shop.milk(), 1).json())
                .send()
                .expectProblem(422, "unknown-store");
    }

    @Test
    void wantsAKeyWhereMoneyMoves() {
        Shop shop = Shop.thatHolds(admin);
        LiveOrder order = shop.order475().placed();

        order.cancelCall(1, 1, "").send().expectProblem(400, "idempotency-key-required");

        assertThat(order.units(1, "cancelled")).isZero();
    }

    @Test
    void wantsTheVersionThatAChangeIsFor() {
        Shop shop = Shop.thatHolds(admin);
        LiveOrder order = shop.order475().placed();
        long version = order.read().number("/version");
        String path = order.path();

        admin.patch(path).json("{\"notes\":\"x\"}").send().expectProblem(428, "precondition-required");
        admin.patch(path).ifMatch(version + 1).json("{\"notes\":\"x\"}").send().expectProblem(412, "stale-version");
        Answer changed = admin.patch(path)
                .ifMatch(version)
                .body(
                        "application/merge-patch+json",
                        "{\"notes\":\"leave at the gate\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send()
                .expect(200);
        assertThat(changed.text("/notes")).isEqualTo("leave at the gate");
        assertThat(changed.number("/version")).isGreaterThan(version);
        admin.patch(path).ifMatch(version).json("{\"notes\":\"y\"}").send().expectProblem(412, "stale-version");
        admin.delete(path + "?reason=CUSTOMER_REQUEST")
                .newKey()
                .ifMatch(version)
                .send()
                .expectProblem(412, "stale-version");
        admin.patch(path)
                .ifMatch(changed.number("/version"))
                .json("{\"lines\":[{\"id\":\"%s\",\"quantity\":9}]}".formatted(order.line(1)))
                .send()
                .expectProblem(400, "invalid-request");
    }
}
