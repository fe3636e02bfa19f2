package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D21 and I6: one key, one effect. */
class IdempotencyIT extends OnBuiltEar {
    private static final int AT_ONCE = 20;

    private Client admin;
    private Shop shop;

    @BeforeEach
    void openAShop() {
        admin = admin();
        shop = Shop.thatHolds(admin);
    }

    @Test
    void answersTheSameKeyAndBodyWithTheSameAnswer() {
        Draft draft = shop.order().line(shop.milk(), 1);
        String key = UUID.randomUUID().toString();

        Answer first = draft.call().idempotencyKey(key).send().expect(201);
        Answer again = draft.call().idempotencyKey(key).send().expect(201);

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(shop.available(shop.milk())).isEqualTo(9);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        shop.order().line(shop.milk(), 1).call().idempotencyKey(key).send().expect(201);

        shop.order().line(shop.milk(), 2).call().idempotencyKey(key).send().expectProblem(422, "key-reused");

        assertThat(shop.available(shop.milk())).isEqualTo(9);
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() {
        String key = UUID.randomUUID().toString();
        Draft draft = shop.order().line(shop.milk(), 1);
        draft.call().idempotencyKey(key).send().expect(201);

        nobody().as(DEMO, "regional")
                .post("/api/v1/orders")
                .json(draft.externalId("other").json())
                .idempotencyKey(key)
                .send()
                .expect(201);

        assertThat(shop.available(shop.milk())).isEqualTo(8);
    }

    @Test
    void storesNoRefusalOfAnInvalidRequest() {
        String key = UUID.randomUUID().toString();
        admin.post("/api/v1/orders")
                .json("{\"channel\":\"WEB\"}")
                .idempotencyKey(key)
                .send()
                .expectProblem(400, "invalid-request");

        shop.order().line(shop.milk(), 1).call().idempotencyKey(key).send().expect(201);
    }

    @Test
    void placesOneOrderForManyCallsAtTheSameMoment() throws Exception {
        Draft draft = shop.order().line(shop.milk(), 1);
        String key = UUID.randomUUID().toString();

        List<CompletableFuture<Answer>> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> draft.call().idempotencyKey(key).sendAsync())
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 409) {
                answer.expectProblem(409, "still-running");
                assertThat(answer.header("Retry-After")).isNotEmpty();
            } else {
                answer.expect(201);
            }
        });
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::body))
                .isNotEmpty()
                .containsOnly(
                        draft.call().idempotencyKey(key).send().expect(201).body());
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(shop.available(shop.milk())).isEqualTo(9);
        try (Rows rows = Rows.of(handcart.database(), DEMO)) {
            assertThat(rows.number("select count(*) from ordering.orders where store_code = ?", shop.code()))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesASecondOrderOfTheSameChannelAndExternalId() {
        String externalId = "POS-" + UUID.randomUUID();
        Answer first =
                shop.order().externalId(externalId).line(shop.milk(), 1).place().expect(201);

        Answer second = shop.order().externalId(externalId).line(shop.milk(), 2).place();

        second.expectProblem(409, "duplicate-order");
        assertThat(second.text("/orderId")).isEqualTo(first.text("/id"));
    }
}
