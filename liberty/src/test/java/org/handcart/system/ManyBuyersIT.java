package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I1 over HTTP: nothing is sold twice. */
class ManyBuyersIT extends OnBuiltEar {
    private static final int BUYERS = 200;
    private static final int STOCK = 50;

    @Test
    void fiftyOfTwoHundredBuyersGetTheFiftyUnits() {
        Shop shop = Shop.thatHolds(admin());
        String ticket = "TICKET-" + shop.code();
        shop.product(ticket, "10.00").receive(ticket, STOCK);

        List<CompletableFuture<Answer>> calls = IntStream.range(0, BUYERS)
                .mapToObj(
                        i -> buy(shop.order().line(ticket, 1), UUID.randomUUID().toString()))
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 201).toList();
        assertThat(refused).allSatisfy(answer -> answer.expectProblem(409, "out-of-stock"));
        assertThat(refused).hasSize(BUYERS - STOCK);
        Answer stock = shop.stock(ticket);
        assertThat(List.of(stock.number("/onHand"), stock.number("/reserved"), stock.number("/available")))
                .containsExactly((long) STOCK, (long) STOCK, 0L);
    }

    /** As a decent client: who is told to come back does so, with the same key. */
    private static CompletableFuture<Answer> buy(Draft order, String key) {
        return order.call().idempotencyKey(key).sendAsync().thenCompose(answer -> {
            if (answer.status() != 503 && !answer.body().contains("still-running")) {
                return CompletableFuture.completedFuture(answer);
            }
            Executor later =
                    CompletableFuture.delayedExecutor(Long.parseLong(answer.header("Retry-After")), TimeUnit.SECONDS);
            return CompletableFuture.supplyAsync(() -> buy(order, key), later).thenCompose(again -> again);
        });
    }

    @Test
    void anOrderTakesAllItsLinesOrNone() {
        Shop shop = Shop.thatHolds(admin());

        shop.order().line(shop.milk(), 2).line(shop.bread(), 11).place().expectProblem(409, "out-of-stock");

        assertThat(shop.available(shop.milk())).isEqualTo(10);
        assertThat(shop.available(shop.bread())).isEqualTo(10);
    }
}
