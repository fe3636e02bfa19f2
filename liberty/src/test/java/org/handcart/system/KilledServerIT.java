package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** F01 b, I5 and I6: the server dies after the commit and before the caller has the answer. */
class KilledServerIT extends OnBuiltEar {
    @Test
    void aRetryWithTheSameKeyFindsTheOrderThatWasCommitted() throws Exception {
        Client admin = admin();
        Shop shop = Shop.thatReleases(admin);
        Draft draft = shop.order().line(shop.milk(), 1);
        String key = UUID.randomUUID().toString();
        try (LostAnswers proxy = LostAnswers.before(handcart.http())) {
            Call lost = admin.through(proxy.address())
                    .post("/api/v1/orders")
                    .json(draft.json())
                    .idempotencyKey(key);

            proxy.onAnswer(() -> {
                handcart.killLiberty();
                return null;
            });
            assertThatThrownBy(lost::send).isInstanceOf(UncheckedIOException.class);
        } finally {
            handcart.startLiberty();
        }

        Answer retried = draft.call().idempotencyKey(key).send().expect(201);

        assertThat(retried.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(admin.get("/api/v1/orders?storeCode=" + shop.code()).send().texts("/items", "id"))
                .containsExactly(retried.text("/id"));
        assertThat(shop.available(shop.milk())).isEqualTo(9);
        try (Slick slick = Slick.at(handcart.broker())) {
            LiveOrder order = new LiveOrder(admin, retried.text("/id"));
            slick.awaits(order, "wms.release.v1");
            assertThat(slick.all(order, "wms.release.v1")).hasSize(1);
        }
    }
}
