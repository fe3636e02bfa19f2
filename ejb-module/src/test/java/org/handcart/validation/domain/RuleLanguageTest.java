package org.handcart.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.handcart.validation.CustomerHistory;
import org.handcart.validation.Finding;
import org.handcart.validation.OrderDraft;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.Severity;
import org.handcart.validation.ValidationRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.total == 47500",
                "order.total == minor('475.00', order.currency)",
                "order.items + order.fees - order.discount == order.total",
                "order.currencyDigits == 2 && order.units == 7",
                "lines.exists(l, l.sku == 'MILK-1L' && l.quantity == 3 && l.unitPrice == 8000)",
                "lines.map(l, l.quantity).sum() == 7",
                "lines.filter(l, l.quantity > 3).size() == 1",
                "lines.map(l, l.quantity > 3, l.total).sum() == 16000",
                "lines.all(l, !l.inBundle)",
                "lines.exists(l, 'DAIRY' in l.categories)",
                "tenders.exists(t, t.type == 'COD' && t.amount == order.total)",
                "fees.exists_one(f, f.type == 'DELIVERY')",
                "discounts.size() == 0",
                "customer.phone == null && customer.id == 'c-17'",
                "address.postalCode.startsWith('5600') && address.latitude > 12.9 && address.longitude == null",
                "store.code == 'QC-001' && store.zone == 'Asia/Kolkata'",
                "order.channel in ['WEB', 'APP']",
                "order.externalId == null && order.notes == null",
                "history.known && history.orders == 7 && history.cancelled == 2 && history.spent == 123456",
                "'MILK-1L'.matches('^[A-Z]+-[0-9]L$')"
            })
    void seesTheWholeOrder(String expression) {
        assertThat(rule(expression).ask(values())).isNotNull();
    }

    @Test
    void readsDateAndHourOnTheStoresWall() {
        assertThat(rule("order.date == '2026-11-21' && order.hour == 1 && order.weekday == 6")
                        .ask(values()))
                .isNotNull();
        assertThat(rule("order.placedAt.getHours() == 20").ask(values())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"JPY,5800,5800", "INR,58.01,5801", "KWD,1.234,1234"})
    void knowsTheDigitsOfACurrency(String currency, String decimal, long minor) {
        assertThat(rule("minor('%s', order.currency) == %d".formatted(decimal, minor))
                        .ask(Drafts.values(Drafts.in(currency))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order.totl > 5 | 1 | 6 | undefined field 'totl'",
                "cust.phone == 'x' | 1 | 1 | undeclared reference to 'cust'",
                "order.total + 'a' == 'x' | 1 | 13 | found no matching overload for '_+_' applied to '(int, string)'",
                "order.total | 1 | 1 | must be true or false, not int",
                "true && | 1 | 8 | mismatched input",
                "has(customer.phone) | 1 | 4 | undeclared reference to 'has'",
                "dyn(order).foo == 1 | 1 | 4 | undeclared reference to 'dyn'",
                "lines + lines == lines | 1 | 7 | lists cannot be joined",
                "customer.name + 'x' == 'y' | 1 | 15 | found no matching overload",
                "[1, 'a'].size() == 2 | 1 | 1 | must be of one type",
                "handcart.Line{sku: 'x'}.sku == 'x' | 1 | 14 | an object cannot be made here",
                "'a'.matches('(') | 1 | 13 | no regular expression",
                "'a'.matches('(((a{99}){99}){99}){99}') | 1 | 13 | multiply to at most 1000",
                "order.total > 10.50.amount | 1 | 20 | does not support field selection",
            })
    void tellsLineAndColumnOfATypeError(String expression, int line, int column, String message) {
        assertThat(refusal(expression)).anySatisfy(issue -> {
            assertThat(issue.field()).isEqualTo("expression");
            assertThat(issue.line()).isEqualTo(line);
            assertThat(issue.column()).isEqualTo(column);
            assertThat(issue.message()).contains(message).doesNotContain("candidates", "in container");
        });
    }

    @Test
    void countsLines() {
        assertThat(refusal("order.total > 5 &&\n  cust.x"))
                .containsExactly(new RuleIssue("expression", 2, 3, "undeclared reference to 'cust'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.phone.startsWith('+91') | No matching overload for function 'startsWith'",
                "lines[99].sku == 'x' | Index out of bounds: 99",
                "order.total * 9223372036854775807 > 0 | long overflow",
                "1 / (order.discount) == 1 | / by zero",
                "minor('1.234', order.currency) == 1 | 1.234 has more digits than INR allows",
                "minor('1', 'XYZ') == 1 | ",
                "timestamp('yesterday') < order.placedAt | could not be parsed",
            })
    void aRuleThatFailsHoldsAndSaysWhy(String expression, String reason) {
        Finding finding = rule(expression).ask(values());

        assertThat(finding).isNotNull();
        assertThat(finding.severity()).isEqualTo(Severity.HOLD);
        assertThat(finding.failure()).contains(reason == null ? "" : reason).doesNotContain("<input>", "andidates");
        assertThat(finding.message()).startsWith("rule R could not be evaluated: ");
    }

    @Test
    void aWarningThatFailsStaysAWarning() {
        CompiledRule warning = CompiledRule.of(rule(Severity.WARN, "lines[99].sku == 'x'", "m"));

        assertThat(warning.ask(values()).severity()).isEqualTo(Severity.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines.all(a, lines.all(b, lines.all(c, a.sku != 'x' || b.sku != 'y' || c.sku != 'z')))",
                "lines.map(a, lines.map(b, lines.map(c, c.sku))).size() == 1",
                "lines.exists(l, lines.filter(m, m.sku == l.sku).size() > 1)",
                "lines.all(a, lines.all(b, a.name.matches('(.*a){9}.*(.*b){9}.*(.*c){9}$') == false))",
                "lines.all(a, lines == lines && lines == lines && lines == lines && lines == lines)",
            })
    void noRuleHangsHoweverManyLines(String expression) {
        DraftValues values = Drafts.values(Drafts.lines(1000));
        CompiledRule hostile = rule(expression);

        long before = System.nanoTime();
        Finding finding = hostile.ask(values);
        long millis = (System.nanoTime() - before) / 1_000_000;

        if (finding != null && finding.failure() != null) {
            assertThat(finding.failure())
                    .satisfiesAnyOf(
                            text -> assertThat(text).contains("steps"),
                            text -> assertThat(text).contains("Iteration budget"));
        }
        assertThat(millis).isLessThan(5_000);
    }

    @Test
    void boundsLengthAndDepth() {
        assertThat(refusal("true || ".repeat(300) + "true")).isNotEmpty();
        assertThat(refusal("(".repeat(60) + "true" + ")".repeat(60))).isNotEmpty();
        assertThat(refusal("[".repeat(900) + "]".repeat(900) + " == []")).isNotEmpty();
    }

    @Test
    void manyConditionsAreNoDepth() {
        assertThat(refusal("1" + "+1".repeat(900) + " == 901")).isNotEmpty();
        assertThat(rule("true" + "&&true".repeat(320)).ask(values()).failure()).isNull();
        assertThat(rule("false" + "||true".repeat(320)).ask(values()).failure()).isNull();
        assertThat(rule("!".repeat(1500) + "true").ask(values()).failure()).isNull();
    }

    @Test
    void fillsItsMessage() {
        CompiledRule rule = CompiledRule.of(rule(
                Severity.WARN,
                "order.units > 5",
                "{order.units} units of {lines.map(l, l.sku)[0]}, {amount(order.total, order.currency)} {{x}"));

        assertThat(rule.ask(values()).message()).isEqualTo("7 units of MILK-1L, INR 475.00 {x}");
    }

    @Test
    void aMessageNeverFails() {
        CompiledRule rule =
                CompiledRule.of(rule(Severity.WARN, "true", "{lines[77].sku} and {customer.phone} and {'{'}"));

        assertThat(rule.ask(values()).message()).isEqualTo("… and … and {");
    }

    @Test
    void tellsTheColumnInTheMessage() {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> CompiledRule.of(rule(Severity.WARN, "true", "so {order.totl} much")))
                .satisfies(refused -> assertThat(refused.issues())
                        .containsExactly(new RuleIssue("message", 1, 10, "undefined field 'totl'")));
        assertThatThrownBy(() -> CompiledRule.of(rule(Severity.WARN, "true", "so {order.total")))
                .hasMessage("the brace is not closed");
    }

    @Test
    void asksForTheHistoryOnceAndOnlyWhenItIsRead() {
        AtomicInteger asked = new AtomicInteger();
        DraftValues values = new DraftValues(Drafts.usual(), () -> {
            asked.incrementAndGet();
            return CustomerHistory.UNKNOWN;
        });

        rule("order.units > 5").ask(values);
        assertThat(asked).hasValue(0);
        rule("history.orders > 5").ask(values);
        rule("history.orders > 6").ask(values);
        assertThat(asked).hasValue(1);
        assertThat(rule("history.orders > 5").readsHistory()).isTrue();
        assertThat(rule("order.units > 5").readsHistory()).isFalse();
    }

    @Test
    void theRulesOfTheDemoCompile() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "liberty", "src/main/resources/demo/rules.csv"));

        assertThat(rows.stream().filter(row -> !row.startsWith("#"))).hasSize(3).allSatisfy(row -> {
            String[] column = row.split(";", -1);
            RuleDefinition rule = new RuleDefinition(
                    column[0],
                    null,
                    Severity.valueOf(column[1]),
                    column[2],
                    column[3],
                    column[4].isEmpty() ? null : column[4],
                    null,
                    null,
                    true);
            CompiledRule compiled = CompiledRule.of(new ValidationRule(rule, 1, "demo", Instant.EPOCH));
            Finding finding = compiled.ask(values());
            assertThat(finding == null ? null : finding.failure()).isNull();
        });
    }

    @Test
    void refusesADefinitionThatCannotBe() {
        RuleDefinition bad = new RuleDefinition(
                "no code",
                null,
                Severity.HOLD,
                " ",
                " ",
                "customer",
                Instant.parse("2026-11-21T00:00:00Z"),
                Instant.parse("2026-11-20T00:00:00Z"),
                true);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> CompiledRule.of(new ValidationRule(bad, 1, "x", Instant.EPOCH)))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(RuleIssue::field)
                        .contains("code", "message", "expression", "pointer", "effectiveTo"));
    }

    @Test
    void appliesInItsTimeAndStore() {
        Instant from = Instant.parse("2026-11-20T00:00:00Z");
        RuleDefinition rule =
                new RuleDefinition("R", "QC-001", Severity.HOLD, "true", "m", null, from, from.plusSeconds(60), true);

        assertThat(rule.appliesTo("QC-001", from)).isTrue();
        assertThat(rule.appliesTo("QC-002", from)).isFalse();
        assertThat(rule.appliesTo("QC-001", from.minusNanos(1))).isFalse();
        assertThat(rule.appliesTo("QC-001", from.plusSeconds(60))).isFalse();
    }

    private static List<RuleIssue> refusal(String expression) {
        try {
            rule(expression);
            return List.of();
        } catch (RuleRefused refused) {
            return refused.issues();
        }
    }

    private static DraftValues values() {
        OrderDraft usual = Drafts.usual();
        return Drafts.values(usual);
    }

    private static CompiledRule rule(String expression) {
        return CompiledRule.of(rule(Severity.REFUSE, expression, "broken"));
    }

    private static ValidationRule rule(Severity severity, String expression, String message) {
        return new ValidationRule(
                new RuleDefinition("R", null, severity, expression, message, null, null, null, true),
                1,
                "kavya",
                Instant.EPOCH);
    }
}
