package org.handcart.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Some clients, each with one request at a time and no pause, for some seconds; prints what came of it. */
final class ClosedLoop {
    private final int clients;
    private final long nanos;

    ClosedLoop(int clients, int seconds) {
        this.clients = clients;
        this.nanos = seconds * 1_000_000_000L;
    }

    /** One request of a client; null when there is nothing left to do. */
    @FunctionalInterface
    interface Step {
        @Nullable
        String call() throws Exception;
    }

    /** @return the answers */
    List<String> run(String name, Step step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long began = System.nanoTime();
        List<Future<List<Long>>> running = new ArrayList<>();
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        for (int client = 0; client < clients; client++) {
            running.add(pool.submit(() -> client(step, began, answers)));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> times : running) {
            all.addAll(times.get());
        }
        pool.shutdown();
        report(name, all.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - began) / 1e9);
        return answers;
    }

    private List<Long> client(Step step, long began, List<String> answers) throws Exception {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() - began < nanos) {
            long at = System.nanoTime();
            String answer = step.call();
            if (answer == null) {
                break;
            }
            times.add(System.nanoTime() - at);
            answers.add(answer);
        }
        return times;
    }

    private static void report(String name, long[] times, double seconds) {
        if (times.length == 0) {
            throw new IllegalStateException(name + ": no request went through");
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.0f/s   p50 %6.1f  p95 %6.1f  p99 %6.1f ms   (%d requests)%n",
                name,
                times.length / seconds,
                Crowd.percentile(times, 0.50),
                Crowd.percentile(times, 0.95),
                Crowd.percentile(times, 0.99),
                times.length);
    }
}
