package org.handcart.risk.usecase;

import java.util.Arrays;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.risk.RiskQuestion;
import org.junit.jupiter.api.Test;

/**
 * What counting costs beside a million rows: {@code ./mvnw -pl ejb-module verify -Dit.test=RiskBenchmark -Dtest=None}.
 * A store with 3,000 deeds and a person with 600 in the two days that are not folded, 30 days of sums for both.
 */
class RiskBenchmark {

    private static final int TIMES = 400;

    private final RiskBench risk = new RiskBench();

    @Test
    void beside() {
        risk.spine.stock("MILK", 500);
        OrderId order = risk.order("C-1", "+919876543210", "asha@example.org", "12 MG Road");
        // the keys of the question's own subjects
        risk.record(risk.ravi, risk.refund(risk.ravi, order, "10.00"));
        String now = "cast('" + risk.spine.clock.instant() + "' as timestamptz)";
        fill("AGENT", 600, now);
        fill("STORE", 3_000, now);
        fill("CUSTOMER", 8, now);
        execute("insert into risk.activity select shared.current_org(), cast(md5(cast(i % 50000 as text)) as uuid),"
                + " " + now + " - (i % 172800) * interval '1 second', cast(md5('d' || i) as uuid), "
                + "cast(" + now
                + " as date) - (i % 2), 'CANCELLATION', 'INR', 1000 from generate_series(1, 1000000) i");
        execute("insert into risk.day_sum select shared.current_org(), s.subject, cast(" + now + " as date) - d, k, u,"
                + " 100, 10, 4 from (select distinct subject from risk.activity limit 2000) s, generate_series(2, 40) d,"
                + " unnest(array['ANY', 'CANCELLATION']) k, unnest(array['DEEDS', 'REFUNDS', 'INR']) u"
                + " on conflict do nothing");
        execute("insert into risk.day_sum select shared.current_org(), s.subject, cast(" + now + " as date) - d, k, u,"
                + " 100, 10, 4 from (select unnest(subjects) as subject from risk.deed) s, generate_series(2, 40) d,"
                + " unnest(array['ANY', 'CANCELLATION']) k, unnest(array['DEEDS', 'REFUNDS', 'INR']) u"
                + " on conflict do nothing");
        execute(
                "insert into risk.profile select shared.current_org(), subject, activity, unit, 30, 100, 10, 4, max(day)"
                        + " from risk.day_sum group by subject, activity, unit on conflict do nothing");
        execute("analyze risk.activity");
        RiskQuestion question = risk.refund(risk.ravi, order, "10.00");
        System.out.println("assess (and keep): " + times(() -> risk.assess(risk.ravi, question)));
        System.out.println("preview: "
                + times(() -> risk.spine.bench.in(
                        risk.ravi, () -> risk.spine.bench.get(AssessRisk.class).preview(risk.ravi, question))));
        System.out.println("record: " + times(() -> risk.record(risk.ravi, question)));
        OrderId quiet = risk.order("C-2", "+919876543219", null, null);
        RiskQuestion other = risk.refund(risk.agent("meera"), quiet, "10.00");
        System.out.println("preview of a quiet person: "
                + times(() -> risk.spine.bench.in(
                        risk.ravi, () -> risk.spine.bench.get(AssessRisk.class).preview(risk.ravi, other))));
    }

    private void fill(String kind, int rows, String now) {
        execute("insert into risk.activity select org_id, subjects[array_position(subject_kinds, '" + kind + "')], "
                + now
                + " - i * interval '17 seconds', cast(md5('" + kind + "' || i || '" + UUID.randomUUID() + "') as uuid),"
                + " day, 'CANCELLATION', 'INR', 1000 from risk.deed, generate_series(1, " + rows + ") i");
    }

    private void execute(String sql) {
        risk.spine.bench.in(risk.spine.org, em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static String times(Runnable work) {
        for (int i = 0; i < 50; i++) {
            work.run();
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return "p50 %d us, p95 %d us, with the transaction around it"
                .formatted(nanos[TIMES / 2] / 1000, nanos[TIMES * 95 / 100] / 1000);
    }
}
