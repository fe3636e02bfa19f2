package org.handcart.validation.domain;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.validation.RuleIssue;
import org.jspecify.annotations.Nullable;

/**
 * The Common Expression Language over the variables of {@link DraftTypes}, made safe: an expression is checked against
 * the types when it is written, has no loops but those over lists, and its length, depth and iterations are bounded;
 * {@link Meter} bounds the rest. What lets values grow is left out: texts and lists cannot be joined. So is what
 * escapes the types ({@code dyn}, {@code type}) and {@code has}: a missing value is {@code null}.
 *
 * <p>Immutable; building it takes most of a second the first time, a compilation some milliseconds.
 */
final class RuleLanguage {

    static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ITERATIONS = 10_000;

    private static final Set<Object> GROWING =
            Set.of(Arithmetic.ADD_STRING, Arithmetic.ADD_BYTES, StandardFunction.MATCHES);
    private static final Set<Object> UNTYPED = Set.of(StandardFunction.DYN, StandardFunction.TYPE);

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    RuleLanguage() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> !GROWING.contains(overload)
                                && !GROWING.contains(function)
                                && !UNTYPED.contains(function))
                        .build())
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER,
                        CelStandardMacro.FILTER)
                .setTypeProvider(new DraftTypes())
                .addFunctionDeclarations(Functions.DECLARATIONS);
        DraftTypes.VARIABLES.forEach(builder::addVar);
        compiler = builder.build();
        // Builds lists in a loop in linear time; the newer planner copies them in every step.
        runtime = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(Functions.BINDINGS)
                .build();
    }

    /**
     * @param field the part of the rule the expression stands in
     * @param column where in that part it begins, from 0
     * @param types those it may answer
     * @param issues takes what is wrong; the answer is then null
     */
    @Nullable
    Expression compile(String field, String source, int column, Set<CelType> types, List<RuleIssue> issues) {
        CelValidationResult result = compiler.compile(source);
        List<RuleIssue> found = new ArrayList<>();
        if (result.hasError()) {
            result.getErrors().forEach(error -> found.add(issue(field, column, error)));
        } else {
            found.addAll(check(field, column, result, types));
        }
        if (!found.isEmpty()) {
            issues.addAll(found);
            return null;
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Expression(runtime.createProgram(tree), Shape.of(tree).variables());
        } catch (CelValidationException | CelEvaluationException impossible) {
            issues.add(new RuleIssue(field, 1, column + 1, String.valueOf(impossible.getMessage())));
            return null;
        }
    }

    private static List<RuleIssue> check(String field, int column, CelValidationResult result, Set<CelType> types) {
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<RuleIssue> found = new ArrayList<>(Shape.of(tree).issues(field, column));
            if (found.isEmpty() && !types.contains(tree.getResultType())) {
                String wanted = types.size() == 1 ? "true or false" : "a text, a number, or true or false";
                found.add(new RuleIssue(
                        field,
                        1,
                        column + 1,
                        "must be " + wanted + ", not " + tree.getResultType().name()));
            }
            return found;
        } catch (CelValidationException impossible) {
            return List.of(new RuleIssue(field, 1, column + 1, String.valueOf(impossible.getMessage())));
        }
    }

    /** Lines count from 1 as they come; columns from 0, and are shown from 1. */
    private static RuleIssue issue(String field, int column, CelIssue error) {
        int line = Math.max(1, error.getSourceLocation().getLine());
        int shift = line == 1 ? column : 0;
        return new RuleIssue(
                field,
                line,
                shift + Math.max(0, error.getSourceLocation().getColumn()) + 1,
                Shape.withoutInternals(error.getMessage()));
    }
}
