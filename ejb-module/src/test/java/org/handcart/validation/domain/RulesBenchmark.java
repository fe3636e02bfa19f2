package org.handcart.validation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.handcart.validation.CustomerHistory;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.handcart.validation.ValidationRule;

/**
 * What 50 rules cost an order, without the database: no test, run by hand ({@code docs/benchmarks} says how). Prints
 * milliseconds for compiling them, for the first order of a cold machine, and the median, 95th and 99th percentile of
 * many orders on one thread.
 */
public final class RulesBenchmark {

    private static final int RULES = 50;

    private static final List<String> KINDS = List.of(
            "lines.exists(l, l.quantity > %d)",
            "order.total > minor('%d0000.00', order.currency)",
            "lines.map(l, l.quantity).sum() > 10000 + %d",
            "tenders.exists(t, t.type == 'COD') && order.total > 100000000 + %d",
            "customer.phone != null && !customer.phone.startsWith('+91') && order.units > %d",
            "order.hour < 5 && lines.filter(l, l.sku.matches('^AGE-[0-9]{2}$')).size() > %d",
            "history.known && history.cancelled > 20 + %d",
            "address.postalCode in ['56000%d', '560099'] && fees.size() == 0",
            "lines.all(l, l.total > 100000000 + %d)",
            "order.channel == 'APP' && order.weekday == 7 && order.units > %d");

    private RulesBenchmark() {}

    public static void main(String[] arguments) {
        long before = System.nanoTime();
        List<CompiledRule> rules = rules();
        print("compile %d rules, cold, with the language", millis(before), RULES);
        for (int lines : new int[] {3, 30, 300}) {
            measure(rules, lines);
        }
    }

    private static List<CompiledRule> rules() {
        List<CompiledRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            String expression = KINDS.get(i % KINDS.size()).formatted(50 + i);
            rules.add(CompiledRule.of(new ValidationRule(
                    new RuleDefinition(
                            "R" + i, null, Severity.WARN, expression, "{order.units}", null, null, null, true),
                    1,
                    "benchmark",
                    Instant.EPOCH)));
        }
        return rules;
    }

    private static void measure(List<CompiledRule> rules, int lines) {
        OrderDraft draft = Drafts.lines(lines);
        long before = System.nanoTime();
        ask(rules, draft);
        print("first order of %d lines", millis(before), lines);
        int orders = lines > 100 ? 300 : 2_000;
        for (int i = 0; i < orders; i++) {
            ask(rules, draft);
        }
        double[] each = new double[orders];
        for (int i = 0; i < orders; i++) {
            long start = System.nanoTime();
            ask(rules, draft);
            each[i] = millis(start);
        }
        Arrays.sort(each);
        print("%d lines, median", each[orders / 2], lines);
        print("%d lines, p95", each[orders * 95 / 100], lines);
        print("%d lines, p99", each[orders * 99 / 100], lines);
    }

    private static void ask(List<CompiledRule> rules, OrderDraft draft) {
        DraftValues values = new DraftValues(draft, () -> new CustomerHistory(true, 7, 2, 0));
        for (CompiledRule rule : rules) {
            if (rule.ask(values) != null) {
                throw new IllegalStateException(rule.rule().definition().expression());
            }
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void print(String what, double millis, Object... facts) {
        System.out.printf(Locale.ROOT, "%-45s %9.2f ms%n", what.formatted(facts), millis);
    }
}
