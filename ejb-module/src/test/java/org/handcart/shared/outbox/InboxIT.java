package org.handcart.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Test;

class InboxIT {

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");
    private final Inbox inbox = bench.get(Inbox.class);

    @Test
    void knowsAnEventThatCommitted() {
        assertThat(take(actor, "wms", "e-1")).isTrue();
        assertThat(take(actor, "wms", "e-1")).isFalse();
        assertThat(take(actor, "rider", "e-1")).isTrue();
    }

    @Test
    void keepsOrganisationsApart() {
        Actor other = Actor.system(bench.newOrganisation(), "test", "c-1");

        assertThat(take(actor, "wms", "e-1")).isTrue();
        assertThat(take(other, "wms", "e-1")).isTrue();
    }

    @Test
    void forgetsAnEventThatRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.run(actor, () -> {
                    inbox.firstTime(actor, "wms", "e-2");
                    throw new IllegalStateException("rolled back");
                }));

        assertThat(take(actor, "wms", "e-2")).isTrue();
    }

    @Test
    void letsOneOfManyConcurrentDeliveriesThrough() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Boolean>> deliveries = Stream.<Callable<Boolean>>generate(
                            () -> () -> take(actor, "wms", "e-3"))
                    .limit(12)
                    .toList();
            int taken = 0;
            for (Future<Boolean> delivery : pool.invokeAll(deliveries)) {
                taken += delivery.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean take(Actor who, String source, String eventId) {
        return bench.<Boolean>in(who, () -> inbox.firstTime(who, source, eventId));
    }
}
