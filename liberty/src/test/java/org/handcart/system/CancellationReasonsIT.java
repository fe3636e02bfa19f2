package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons for cancelling as data, and the windows in which it may be asked for. */
class CancellationReasonsIT extends OnBuiltEar {
    private static final String REASONS = "/api/v1/cancellation-reasons";

    private Client admin;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void placeAnOrder() {
        admin = admin();
        shop = Shop.thatHolds(admin);
        order = shop.order475().placed();
    }

    @Test
    void aReasonIsWrittenGivenAndTakenOutOfUse() {
        String code = "SPILLED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String mine = REASONS + "/" + code + "?storeCode=" + shop.code();

        admin.put(mine)
                .json("{\"title\":\"Spilled\",\"fault\":\"MERCHANT\",\"needsComment\":true}")
                .send()
                .expect(200);
        assertThat(admin.get(REASONS + "?storeCode=" + shop.code())
                        .send()
                        .expect(200)
                        .texts("/items", "code"))
                .contains("CUSTOMER_REQUEST", code);
        assertThat(admin.get(REASONS).send().expect(200).texts("/items", "code"))
                .doesNotContain(code);

        assertThat(cancel(code, null).expectProblem(422, "reason-refused").texts("/errors", "pointer"))
                .containsExactly("/comment");
        assertThat(cancel(code, "over the bread").expect(201).text("/fault")).isEqualTo("MERCHANT");

        assertThat(admin.delete(mine).send().expect(200).at("/active").booleanValue())
                .isFalse();
        Answer refused = cancel(code, "again").expectProblem(422, "reason-refused");
        assertThat(refused.texts("/errors", "pointer")).containsExactly("/reason");
        assertThat(refused.at("/known")).isNotEmpty();
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
    }

    @Test
    void aReasonNobodyKnowsIsRefusedWithTheKnownOnes() {
        Answer refused = cancel("BORED", null).expectProblem(422, "reason-refused");

        assertThat(refused.texts("/errors", "pointer")).containsExactly("/reason");
        assertThat(refused.at("/known").toString()).contains("CUSTOMER_REQUEST", "OTHER");
        admin.delete(order.path() + "?reason=OTHER").newKey().send().expectProblem(422, "reason-refused");
        admin.delete(order.path() + "?reason=BORED").newKey().send().expectProblem(422, "reason-refused");
        admin.get(REASONS + "/BORED").send().expectProblem(404, "not-found");
        admin.delete(REASONS + "/BORED").send().expectProblem(404, "not-found");
        assertThat(order.units(1, "cancelled")).isZero();
    }

    @Test
    void aReasonThatCannotBeIsRefused() {
        admin.put(REASONS + "/spilled")
                .json("{\"title\":\"x\",\"fault\":\"MERCHANT\"}")
                .send()
                .expectProblem(422, "reason-refused");
        admin.put(REASONS + "/SPILLED").json("{\"title\":\"x\"}").send().expectProblem(400, "invalid-request");
        admin.put(REASONS + "/SPILLED")
                .json("{\"title\":\"x\",\"fault\":\"NOBODY\"}")
                .send()
                .expectProblem(400, "invalid-request");
        admin.put(REASONS + "/SPILLED")
                .json("{\"title\":\"x\",\"fault\":\"MERCHANT\",\"roles\":[\"DELIVERY_PARTNER\"]}")
                .send()
                .expectProblem(422, "reason-refused");
    }

    @Test
    void aWindowClosesAndAManagersWordOpensIt() {
        String windows = "/api/v1/cancellation-windows/stores/" + shop.code();
        assertThat(admin.get(windows).send().expect(200).texts("/items", "until"))
                .containsExactly("PICKED", "PICKED", "PICKED", "PICKED");
        admin.put(windows)
                .json(
                        "{\"windows\":[{\"fault\":\"CUSTOMER\",\"requester\":\"STAFF\",\"until\":\"PICKED\",\"afterConfirmationSeconds\":0}]}")
                .send()
                .expect(200);

        Answer late = cancel("CUSTOMER_REQUEST", null).expectProblem(409, "not-cancellable");
        assertThat(late.text("/reason")).isEqualTo("WINDOW_CLOSED");
        assertThat(late.text("/closedAt")).isEqualTo(order.read().text("/promise/confirmedAt"));
        assertThat(cancel("QUALITY", null).expect(201).at("/overridden").isNull())
                .isTrue();

        assertThat(override(null).expectProblem(422, "reason-refused").texts("/errors", "pointer"))
                .containsExactly("/comment");
        Answer done = override("the customer fell ill").expect(201);
        assertThat(done.text("/overridden/windowClosedAt")).isEqualTo(late.text("/closedAt"));
        assertThat(done.texts("/timeline", "event")).contains("cancellation.overridden");
    }

    @Test
    void whatMayBeCancelledIsToldBeforeItIsAskedFor() {
        Answer before = order.read();
        Answer told = admin.get(order.path() + "/cancellable").send().expect(200);

        assertThat(told.texts("/lines/0/groups", "way")).containsExactly("FREE");
        assertThat(told.number("/lines/0/groups/0/units")).isEqualTo(3);
        assertThat(told.text("/largest/value/amount")).isEqualTo("475.00");
        assertThat(told.text("/largest/codReduction/amount")).isEqualTo("475.00");
        assertThat(order.read().body()).isEqualTo(before.body());

        admin.get(order.path() + "/cancellable?reason=BORED").send().expectProblem(422, "reason-refused");
        admin.get(order.path() + "/cancellable?refundMethod=cheque").send().expectProblem(400, "invalid-parameter");
        admin.get("/api/v1/orders/NONE/cancellable").send().expectProblem(404, "not-found");
    }

    @Test
    void aWindowThatCannotBeIsRefused() {
        String windows = "/api/v1/cancellation-windows/stores/" + shop.code();
        String window =
                "{\"windows\":[{\"fault\":\"CUSTOMER\",\"requester\":\"%s\",\"until\":\"%s\",\"afterConfirmationSeconds\":%s}]}";
        for (String wrong : List.of(
                window.formatted("SYSTEM", "PICKED", 1),
                window.formatted("STAFF", "NOTHING", 1),
                window.formatted("STAFF", "PICKED", -1),
                "{\"windows\":null}",
                "{}")) {
            admin.put(windows).json(wrong).send().expectProblem(400, "invalid-request");
        }
        admin.get("/api/v1/cancellation-windows/stores/NONE").send().expectProblem(404, "not-found");
    }

    private Answer override(String comment) {
        String said = comment == null ? "" : ",\"comment\":\"" + comment + "\"";
        return admin.post(order.path() + "/cancel-partial")
                .newKey()
                .json(
                        "{\"items\":[{\"orderLineId\":\"%s\",\"quantity\":1}],\"reason\":\"CUSTOMER_REQUEST\",\"override\":true%s}"
                                .formatted(order.line(1), said))
                .send();
    }

    private Answer cancel(String reason, String comment) {
        String said = comment == null ? "" : ",\"comment\":\"" + comment + "\"";
        return admin.post(order.path() + "/cancel-partial")
                .newKey()
                .json("{\"items\":[{\"orderLineId\":\"%s\",\"quantity\":1}],\"reason\":\"%s\"%s}"
                        .formatted(order.line(1), reason, said))
                .send();
    }
}
