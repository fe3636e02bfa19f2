package org.handcart.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.handcart.benchmark.Cancelling.Outcome;
import org.handcart.benchmark.Cancelling.Target;
import org.handcart.benchmark.Crowd.Reply;

/**
 * So many cancellations at once, each with a connection of its own: {@code CancellationCrowd http://localhost:9080 10000}.
 * Half of them want a unit of one of fifty orders, half of them have an order each; every twentieth is a repeat. Half of
 * the fifty have fewer units than are wanted. Meanwhile somebody reads, asks for the health, and cancels at an order of
 * his own. Ends with 1 unless all are answered, without a 5xx, and each order lost what it had to lose.
 */
public final class CancellationCrowd {
    private static final int WANTED_BY_MANY = 50;
    /** Every twentieth. */
    private static final int REPEATED = 20;

    private static final int PLACERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final URI base;
    private final int requests;
    private final Api admin;
    private final BenchShop shop;

    private CancellationCrowd(URI base, int requests) throws Exception {
        this.base = base;
        this.requests = requests;
        this.admin = Api.as(base, "admin");
        this.shop = new BenchShop(admin);
    }

    public static void main(String[] arguments) throws Exception {
        boolean right = new CancellationCrowd(URI.create(arguments[0]), Integer.parseInt(arguments[1])).run();
        System.exit(right ? 0 : 1);
    }

    private boolean run() throws Exception {
        shop.prepare();
        Cancelling cancelling =
                new Cancelling(base.getAuthority(), Api.as(base, "agent").token());
        int repeats = requests / REPEATED;
        int each = (requests - repeats) / 2 / WANTED_BY_MANY;
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < WANTED_BY_MANY; i++) {
            units.add(i % 2 == 0 ? each : each / 2);
        }
        List<Target> many = placed(units);
        List<Target> own = placed(Collections.nCopies(requests - repeats - each * WANTED_BY_MANY, 3));
        many.forEach(target -> cancelling.want(target, each));
        own.forEach(target -> cancelling.want(target, 1));
        cancelling.repeat(repeats);
        System.out.printf("%d orders are placed%n", many.size() + own.size());

        AtomicBoolean over = new AtomicBoolean();
        List<Target> bystanders = placed(Collections.nCopies(400, 3));
        Bystander regional = new Bystander(Api.as(base, "regional"), over);
        Bystander supervisor = new Bystander(Api.as(base, "supervisor"), over);
        List<CompletableFuture<String>> meanwhile = List.of(
                regional.every(
                        "GET order",
                        100,
                        i -> regional.api()
                                .get("/api/v1/orders/" + own.get(i % own.size()).order())),
                regional.every("GET health/live", 100, i -> regional.api().get("/health/live")),
                regional.every("GET health/ready", 500, i -> regional.api().get("/health/ready")),
                supervisor.every(
                        "cancel by another person",
                        500,
                        i -> supervisor.cancel(bystanders.get(i % bystanders.size()))));

        List<byte[]> crowd = cancelling.requests();
        long began = System.nanoTime();
        List<Reply> replies = new Crowd(base).send(crowd, PATIENCE);
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        return report(
                replies,
                seconds,
                cancelling.outcomes(replies),
                meanwhile.stream().map(CompletableFuture::join).toList());
    }

    private boolean report(List<Reply> replies, double seconds, List<Outcome> outcomes, List<String> bystanders)
            throws Exception {
        Map<Integer, Long> statuses =
                new TreeMap<>(replies.stream().collect(Collectors.groupingBy(Reply::status, Collectors.counting())));
        long replayed = replies.stream()
                .filter(reply -> reply.head().contains("Idempotent-Replayed"))
                .count();
        long[] times = replies.stream().mapToLong(Reply::nanos).toArray();
        System.out.printf(
                Locale.ROOT,
                "%d requests at once in %.1f s, %.0f/s; answers %s, %d of them replayed; p50 %.1f p95 %.1f p99 %.1f s%n",
                replies.size(),
                seconds,
                replies.size() / seconds,
                statuses,
                replayed,
                Crowd.percentile(times, 0.50) / 1e3,
                Crowd.percentile(times, 0.95) / 1e3,
                Crowd.percentile(times, 0.99) / 1e3);
        bystanders.forEach(System.out::println);
        List<Outcome> wrong =
                outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
        wrong.stream().limit(10).forEach(outcome -> System.out.println("wrong: " + outcome));
        replies.stream()
                .filter(reply -> reply.status() == 0 || reply.status() >= 500)
                .limit(5)
                .forEach(reply -> System.out.println(reply.head() + "\n" + reply.body()));
        long differing = differing(outcomes);
        System.out.printf(
                "%d orders answered wrong, %d hold other units than were answered%n", wrong.size(), differing);
        return wrong.isEmpty()
                && differing == 0
                && statuses.keySet().stream().allMatch(status -> status == 201 || status == 409);
    }

    /** Orders that hold another number of cancelled units than their answers say. */
    private long differing(List<Outcome> outcomes) throws Exception {
        return all(outcomes, outcome -> {
                    long cancelled = Api.parsed(admin.get(
                                    "/api/v1/orders/" + outcome.target().order()))
                            .at("/lines/0/quantities/cancelled")
                            .asLong();
                    return cancelled != outcome.cancelled();
                })
                .stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    private List<Target> placed(List<Integer> units) throws Exception {
        return all(units, shop::orderOf);
    }

    private static <A, B> List<B> all(List<A> inputs, Work<A, B> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PLACERS);
        try {
            List<Future<B>> running = new ArrayList<>();
            for (A input : inputs) {
                running.add(pool.submit(() -> work.on(input)));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @FunctionalInterface
    private interface Work<A, B> {
        B on(A input) throws Exception;
    }
}
