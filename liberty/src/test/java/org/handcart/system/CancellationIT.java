package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling a part before the release: at once, in both forms of the request (D8, D12). */
class CancellationIT extends OnBuiltEar {
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
    void lowersTheDueStepByStepAndPaysNothingBack() {
        Answer milk = order.cancel(1, 1).expect(201);
        assertThat(amounts(milk)).containsExactly("completed", "120.00", "120.00", "0.00", "355.00");
        assertThat(milk.at("/refundAmount").decimalValue()).isZero();
        assertThat(milk.header("Location")).isEqualTo(order.path() + "/cancellations/" + milk.text("/cancellationId"));

        Answer bread = order.cancel(2, 1).expect(201);
        assertThat(amounts(bread)).containsExactly("completed", "80.00", "80.00", "0.00", "275.00");

        assertThat(order.due()).isEqualTo("275.00");
        assertThat(order.read().number("/cod/version")).isEqualTo(3);
        assertThat(shop.available(shop.milk())).isEqualTo(8);
        assertThat(shop.available(shop.bread())).isEqualTo(10);
        JourneyIT.assertConserved(order.read());
    }

    @Test
    void takesParallelListsAsWellAsItems() {
        Answer done = admin.post(order.path() + "/cancel-partial")
                .newKey()
                .json("""
                        {"orderLineIds":["%s","%s"],"quantities":[1,1],"reason":"CUSTOMER_REQUEST","refundMethod":"original"}
                        """.formatted(order.line(1), order.line(2)))
                .send()
                .expect(201);

        assertThat(amounts(done)).containsExactly("completed", "200.00", "200.00", "0.00", "275.00");
        assertThat(done.at("/items")).hasSize(2);
    }

    @Test
    void aPreviewShowsEverythingAndChangesNothing() {
        Answer before = order.read();

        Answer preview = order.cancelCall(1, 1, "?preview=true").send().expect(200);

        assertThat(amounts(preview)).containsExactly("completed", "120.00", "120.00", "0.00", "355.00");
        assertThat(preview.at("/items/0/derivation")).isNotEmpty();
        assertThat(order.read().body()).isEqualTo(before.body());
        assertThat(admin.get(order.path() + "/cancellations").send().at("/items"))
                .isEmpty();
        assertThat(order.timeline()).noneMatch(event -> event.startsWith("cancellation."));
    }

    @Test
    void cancelsTheWholeOrderWithItsFees() {
        order.cancel(1, 1).expect(201);

        Answer rest = admin.delete(order.path() + "?reason=CUSTOMER_REQUEST")
                .newKey()
                .send()
                .expect(201);

        assertThat(amounts(rest)).containsExactly("completed", "355.00", "355.00", "0.00", "0.00");
        Answer cancelled = order.read();
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/totals/total/amount")).isEqualTo("0.00");
        JourneyIT.assertConserved(cancelled);
        assertThat(shop.available(shop.milk())).isEqualTo(10);
        admin.delete(order.path() + "?reason=CUSTOMER_REQUEST").newKey().send().expectProblem(409, "not-cancellable");
    }

    @Test
    void listsAndShowsWhatWasCancelled() {
        String first = order.cancel(1, 1).expect(201).text("/cancellationId");
        String second = order.cancel(2, 1).expect(201).text("/cancellationId");
        String list = order.path() + "/cancellations";

        assertThat(admin.get(list).send().expect(200).texts("/items", "cancellationId"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(admin.get(list + "?status=completed").send().expect(200).at("/items"))
                .hasSize(2);
        assertThat(admin.get(list + "?status=pending_wms").send().expect(200).at("/items"))
                .isEmpty();
        assertThat(admin.get(list + "?dateTo=2020-01-01T00:00:00Z")
                        .send()
                        .expect(200)
                        .at("/items"))
                .isEmpty();
        Answer one = admin.get(list + "/" + first).send().expect(200);
        assertThat(one.texts("/timeline", "event"))
                .startsWith("cancellation.requested")
                .endsWith("cancellation.completed");
        LiveOrder other = shop.order().line(shop.milk(), 1).placed();
        admin.get(other.path() + "/cancellations/" + first).send().expectProblem(404, "not-found");
    }

    @Test
    void refusesMoreThanIsOpenAndTellsWhatIsLeft() {
        order.cancel(1, 2).expect(201);

        Answer refused = order.cancel(1, 2).expectProblem(409, "not-cancellable");

        assertThat(refused.text("/reason")).isEqualTo("MORE_THAN_OPEN");
        assertThat(refused.number("/items/0/rejected")).isEqualTo(1);
        assertThat(order.units(1, "cancelled")).isEqualTo(2);
    }

    @Test
    void repeatsTheAnswerToTheSameKey() {
        Call first = order.cancelCall(1, 1, "").idempotencyKey("cancel-" + order.id());
        Call again = order.cancelCall(1, 1, "").idempotencyKey("cancel-" + order.id());

        assertThat(again(first).body()).isEqualTo(again(again).body());
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
    }

    private static Answer again(Call call) {
        return call.send().expect(201);
    }

    /** Status, value, what the due falls by, what is paid back, what is due then. */
    static List<String> amounts(Answer cancellation) {
        return List.of(
                cancellation.text("/status"),
                cancellation.text("/value/amount"),
                cancellation.text("/codReduction/amount"),
                cancellation.text("/refund/amount"),
                cancellation.text("/codDue/amount"));
    }
}
