package org.handcart.api.admission;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the waiting of those who have waited too long. All may wait equally long, so the first to come is the first due. */
@ApplicationScoped
class Patience {
    @Inject
    @ConfigProperty(name = "handcart.admission.patience", defaultValue = "PT5M")
    Duration patience;

    @Resource
    ManagedScheduledExecutorService timer;

    private final Queue<Pass> waiting = new ConcurrentLinkedQueue<>();
    private ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    void watch(Pass pass) {
        waiting.add(pass);
    }

    /** Those that went through long ago are let go of here, too. */
    private void look() {
        long now = System.nanoTime();
        for (Pass first = waiting.peek();
                first != null && (first.isOver() || first.isDue(now));
                first = waiting.peek()) {
            waiting.poll();
            first.expire();
        }
    }
}
