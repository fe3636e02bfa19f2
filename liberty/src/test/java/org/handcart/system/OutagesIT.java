package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F26 and F31: the broker or the database goes away under a running server and comes back. */
class OutagesIT extends OnBuiltEar {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private Slick slick;
    private Shop shop;

    @BeforeEach
    void openAShop() throws Exception {
        slick = Slick.at(handcart.broker());
        shop = Shop.thatReleases(admin());
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void ordersAreTakenWithoutTheBrokerAndFlowWhenItIsBack() {
        List<LiveOrder> orders = new ArrayList<>();
        handcart.stopBroker();
        try {
            awaitReadiness(503, Duration.ofSeconds(2));
            for (int i = 0; i < 3; i++) {
                orders.add(shop.order().line(shop.milk(), 1).placed());
            }
            assertThat(nobody().get("/health/live").send().status()).isEqualTo(200);
        } finally {
            handcart.startBroker();
        }

        awaitReadiness(200, RECOVERY);
        assertThat(orders).allSatisfy(order -> slick.awaits(order, "wms.release.v1"));
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(slick.all(order, "wms.release.v1")).hasSize(1));
    }

    @Test
    void withoutTheDatabaseCallersAreToldToComeBackAndNothingNeedsARestart() throws Exception {
        LiveOrder order = shop.order().line(shop.milk(), 1).placed();
        long process = handcart.libertyProcess().pid();
        handcart.killDatabase();
        try {
            assertUnavailable(shop.order().line(shop.milk(), 1).call().newKey());
            assertUnavailable(order.client().get(order.path()));
            awaitReadiness(503, Duration.ofSeconds(2));
            assertThat(nobody().get("/health/live").send().status()).isEqualTo(200);
        } finally {
            handcart.startDatabase();
        }

        awaitReadiness(200, RECOVERY);
        await("orders to be taken again")
                .atMost(RECOVERY)
                .until(() -> shop.order().line(shop.milk(), 1).place().status(), status -> status == 201);
        assertThat(order.read().text("/id")).isEqualTo(order.id());
        assertThat(handcart.libertyProcess().pid()).isEqualTo(process);
    }

    private static void assertUnavailable(Call call) {
        long from = System.nanoTime();
        Answer answer = call.send().expectProblem(503, "unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }

    private void awaitReadiness(int status, Duration atMost) {
        await("readiness to answer " + status)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> nobody().get("/health/ready").send().status(), answered -> answered == status);
    }
}
