package org.handcart.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handcart.benchmark.Cancelling.Target;

/** Somebody who does something else while a crowd is there, and how long it takes him. */
record Bystander(Api api, AtomicBoolean over) {

    @FunctionalInterface
    interface Deed {
        Object done(int number) throws Exception;
    }

    /** Again and again with a pause, until it is over; counts what fails. */
    CompletableFuture<String> every(String name, int pauseMs, Deed deed) {
        return CompletableFuture.supplyAsync(() -> go(name, pauseMs, deed), Executors.newSingleThreadExecutor());
    }

    private String go(String name, int pauseMs, Deed deed) {
        List<Long> times = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; !over.get(); i++) {
            long began = System.nanoTime();
            try {
                deed.done(i);
                Thread.sleep(pauseMs);
            } catch (Exception failed) {
                failures.add(String.valueOf(failed.getMessage()));
            }
            times.add(System.nanoTime() - began - pauseMs * 1_000_000L);
        }
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        return String.format(
                Locale.ROOT,
                "meanwhile %-26s p50 %7.1f  p95 %7.1f  p99 %7.1f  longest %7.1f ms (%d, failed %d%s)",
                name,
                Crowd.percentile(all, 0.50),
                Crowd.percentile(all, 0.95),
                Crowd.percentile(all, 0.99),
                Crowd.percentile(all, 1),
                all.length,
                failures.size(),
                failures.isEmpty() ? "" : ", first: " + failures.get(0));
    }

    Object cancel(Target target) throws Exception {
        return api.post("/api/v1/orders/" + target.order() + "/cancel-partial", """
                {"items":[{"orderLineId":"%s","quantity":1}],"reason":"CUSTOMER_REQUEST","refundMethod":"original"}""".formatted(target.line()));
    }
}
