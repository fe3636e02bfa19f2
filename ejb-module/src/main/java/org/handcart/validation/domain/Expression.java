package org.handcart.validation.domain;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Set;

/** A compiled expression. Immutable, may be evaluated by many threads at once. */
final class Expression {

    private final Steps steps;
    private final Set<String> variables;

    private interface Steps {
        Object run(DraftValues values, Meter meter) throws CelEvaluationException;
    }

    private Expression(Steps steps, Set<String> variables) {
        this.steps = steps;
        this.variables = Set.copyOf(variables);
    }

    Expression(CelRuntime.Program program, Set<String> variables) {
        this((values, meter) -> program.trace(values, (step, value) -> meter.spend(1)), variables);
    }

    /** One that never has a value. */
    static Expression failing(String reason) {
        return new Expression(
                (values, meter) -> {
                    throw new IllegalStateException(reason);
                },
                Set.of());
    }

    /** The variables it reads. */
    Set<String> variables() {
        return variables;
    }

    /** @throws Failed whatever goes wrong: a null where a text was needed, an overflow, too many steps */
    Object evaluate(DraftValues values) {
        Meter meter = Meter.start();
        try {
            return steps.run(values, meter);
        } catch (CelEvaluationException failed) {
            throw new Failed(Shape.reason(failed));
        } catch (RuntimeException failed) {
            throw new Failed(String.valueOf(failed.getMessage()));
        } finally {
            Meter.stop();
        }
    }

    /** The expression has no value for this order. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason, null, false, false);
        }
    }
}
