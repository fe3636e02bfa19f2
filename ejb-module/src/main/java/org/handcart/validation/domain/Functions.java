package org.handcart.validation.domain;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.handcart.shared.Money;

/**
 * What the language knows beside its standard: {@code minor('20000.00', order.currency)} makes minor units of a decimal
 * text, exactly; {@code amount(order.total, order.currency)} writes them; {@code lines.map(l, l.quantity).sum()};
 * {@code matches} with a bound.
 */
final class Functions {

    private static final SafePatterns PATTERNS = new SafePatterns();

    static final List<CelFunctionDecl> DECLARATIONS = List.of(
            CelFunctionDecl.newFunctionDeclaration(
                    "minor",
                    CelOverloadDecl.newGlobalOverload(
                            "minor_string_string", SimpleType.INT, SimpleType.STRING, SimpleType.STRING)),
            CelFunctionDecl.newFunctionDeclaration(
                    "amount",
                    CelOverloadDecl.newGlobalOverload(
                            "amount_int_string", SimpleType.STRING, SimpleType.INT, SimpleType.STRING)),
            CelFunctionDecl.newFunctionDeclaration(
                    "sum",
                    CelOverloadDecl.newMemberOverload("sum_int", SimpleType.INT, ListType.create(SimpleType.INT))),
            CelFunctionDecl.newFunctionDeclaration(
                    "matches",
                    CelOverloadDecl.newMemberOverload(
                            "bounded_matches", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)));

    static final List<CelFunctionBinding> BINDINGS = List.of(
            CelFunctionBinding.from("minor_string_string", String.class, String.class, Functions::minor),
            CelFunctionBinding.from("amount_int_string", Long.class, String.class, Functions::amount),
            CelFunctionBinding.from("sum_int", Collection.class, Functions::sum),
            CelFunctionBinding.from("bounded_matches", String.class, String.class, PATTERNS::matches));

    private Functions() {}

    private static Object minor(String decimal, String currency) {
        return Money.of(decimal, currency).minor();
    }

    private static Object amount(long minor, String currency) {
        BigDecimal amount = Money.ofMinor(minor, Currency.getInstance(currency)).amount();
        return currency + " " + amount.toPlainString();
    }

    /** @throws ArithmeticException when the sum leaves the range of {@code int} */
    private static Object sum(Collection<?> numbers) {
        Meter.charge(numbers.size());
        long sum = 0;
        for (Object number : numbers) {
            sum = Math.addExact(sum, (Long) number);
        }
        return sum;
    }
}
