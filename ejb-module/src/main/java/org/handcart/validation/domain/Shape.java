package org.handcart.validation.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.validation.RuleIssue;

/**
 * What a checked expression consists of: the variables it reads, and what the types allow but a rule may not do. Lists
 * may not be joined (the loops of the language do so themselves, by a name that nobody can write), nothing is built but
 * lists and maps, and a regular expression that is written out is looked at here, not when an order comes.
 */
final class Shape {

    private static final String JOIN = "add_list";
    private static final String LOOPS_OWN = "@result";
    private static final Pattern AT = Pattern.compile("^evaluation error( at <input>:\\d+)?: ");
    private static final Pattern CANDIDATES = Pattern.compile("\\.? \\(?(Overload )?candidates: .*$");
    private static final Pattern EXPECTED = Pattern.compile(" expecting \\{.*$");
    private static final Pattern CONTAINER = Pattern.compile(" \\(in container ''\\)");

    private final CelAbstractSyntaxTree tree;
    private final Set<String> variables = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(long at, String message) {}

    private Shape(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    static Shape of(CelAbstractSyntaxTree tree) {
        Shape shape = new Shape(tree);
        shape.look(tree.getExpr());
        return shape;
    }

    Set<String> variables() {
        return Set.copyOf(variables);
    }

    List<RuleIssue> issues(String field, int column) {
        return faults.stream().map(fault -> issue(field, column, fault)).toList();
    }

    private RuleIssue issue(String field, int column, Fault fault) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(fault.at(), 0);
        return tree.getSource()
                .getOffsetLocation(offset)
                .map(place -> new RuleIssue(
                        field,
                        place.getLine(),
                        place.getColumn() + 1 + (place.getLine() == 1 ? column : 0),
                        fault.message()))
                .orElseGet(() -> new RuleIssue(field, 1, column + 1, fault.message()));
    }

    private void look(CelExpr at) {
        switch (at.getKind()) {
            case IDENT -> name(at.ident().name());
            case SELECT -> look(at.select().operand());
            case CALL -> call(at);
            case LIST -> {
                oneType(at);
                at.list().elements().forEach(this::look);
            }
            case MAP -> {
                oneType(at);
                at.map().entries().forEach(entry -> {
                    look(entry.key());
                    look(entry.value());
                });
            }
            case STRUCT -> faults.add(new Fault(at.id(), "an object cannot be made here"));
            case COMPREHENSION -> {
                CelExpr.CelComprehension loop = at.comprehension();
                look(loop.iterRange());
                look(loop.accuInit());
                look(loop.loopCondition());
                look(loop.loopStep());
                look(loop.result());
            }
            default -> {
                // constants read nothing
            }
        }
    }

    /** Values of several types have none that the checker could hold anybody to. */
    private void oneType(CelExpr at) {
        boolean mixed = tree.getType(at.id())
                .map(type -> type.parameters().contains(SimpleType.DYN))
                .orElse(false);
        if (mixed) {
            faults.add(new Fault(at.id(), "the values of a list or map must be of one type"));
        }
    }

    private void name(String name) {
        if (DraftTypes.VARIABLES.containsKey(name)) {
            variables.add(name);
        }
    }

    private void call(CelExpr at) {
        CelExpr.CelCall call = at.call();
        boolean joins = tree.getReference(at.id())
                .map(reference -> reference.overloadIds().contains(JOIN))
                .orElse(false);
        if (joins && !isLoopsOwn(call.args().get(0))) {
            faults.add(new Fault(at.id(), "lists cannot be joined"));
        }
        if (call.function().equals("matches")) {
            written(call);
        }
        call.target().ifPresent(this::look);
        call.args().forEach(this::look);
    }

    private void written(CelExpr.CelCall matches) {
        CelExpr pattern = matches.args().get(matches.args().size() - 1);
        if (pattern.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && pattern.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            try {
                SafePatterns.compile(pattern.constant().stringValue());
            } catch (IllegalArgumentException refused) {
                faults.add(new Fault(pattern.id(), String.valueOf(refused.getMessage())));
            }
        }
    }

    private static boolean isLoopsOwn(CelExpr first) {
        return first.getKind() == CelExpr.ExprKind.Kind.IDENT
                && first.ident().name().equals(LOOPS_OWN);
    }

    /** The checker's message without what only its makers can read. */
    static String withoutInternals(String message) {
        String plain =
                EXPECTED.matcher(CANDIDATES.matcher(message).replaceFirst("")).replaceFirst("");
        return CONTAINER.matcher(plain).replaceAll("").replace("'<EOF>'", "the end");
    }

    /** Why an evaluation ended, for people. */
    static String reason(CelEvaluationException failed) {
        // A function of ours that refuses its arguments says more than that it was called.
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Meter.Exceeded || cause.getClass() == IllegalArgumentException.class) {
                return String.valueOf(cause.getMessage());
            }
        }
        String text = AT.matcher(String.valueOf(failed.getMessage())).replaceFirst("");
        return withoutInternals(text);
    }
}
