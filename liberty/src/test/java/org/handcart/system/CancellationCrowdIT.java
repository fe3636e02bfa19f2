package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handcart.benchmark.Cancelling;
import org.handcart.benchmark.Cancelling.Outcome;
import org.handcart.benchmark.Cancelling.Target;
import org.handcart.benchmark.Crowd;
import org.handcart.benchmark.Crowd.Reply;
import org.junit.jupiter.api.Test;

/** Hundreds of cancellations in the same moment, most of them of the same few orders (I2, I3, I14). */
class CancellationCrowdIT extends OnBuiltEar {
    private static final int WANTED_BY_MANY = 4;
    private static final int EACH = 50;
    private static final int OWN = 60;
    private static final int REPEATS = 40;

    @Test
    void everybodyIsAnsweredAndNothingIsCancelledTwice() throws IOException {
        Shop shop = Shop.thatHolds(admin());
        shop.receive(shop.milk(), 1_000);
        Client agent = nobody().as(DEMO, "agent");
        Cancelling cancelling = new Cancelling(address.getAuthority(), Objects.requireNonNull(agent.token()));
        for (int i = 0; i < WANTED_BY_MANY; i++) {
            int units = i % 2 == 0 ? EACH : EACH / 2;
            cancelling.want(order(shop, units), EACH);
        }
        for (int i = 0; i < OWN; i++) {
            cancelling.want(order(shop, 2), 1);
        }
        cancelling.repeat(REPEATS);

        List<Reply> replies = new Crowd(address).send(cancelling.requests(), Duration.ofMinutes(2));

        assertThat(replies).hasSize(WANTED_BY_MANY * EACH + OWN + REPEATS);
        assertThat(replies).extracting(Reply::status).containsOnly(201, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allMatch(reply -> reply.body().contains("urn:problem:handcart:not-cancellable"));
        assertThat(replies)
                .filteredOn(reply -> reply.head().contains("Idempotent-Replayed: true"))
                .hasSize(REPEATS);
        assertThat(cancelling.outcomes(replies)).allMatch(Outcome::isRight);
        List<Outcome> differing = new ArrayList<>(cancelling.outcomes(replies));
        differing.removeIf(outcome -> cancelled(outcome.target()) == outcome.cancelled());
        assertThat(differing)
                .as("orders that hold other units than were answered")
                .isEmpty();
    }

    private static Target order(Shop shop, int units) {
        LiveOrder order = shop.order().line(shop.milk(), units).placed();
        return new Target(order.id(), order.line(1), units);
    }

    private long cancelled(Target target) {
        return new LiveOrder(admin(), target.order()).units(1, "cancelled");
    }
}
