package org.handcart.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;
import org.handcart.order.DuplicateOrder;
import org.handcart.order.OrderId;
import org.handcart.shared.Conflict;
import org.handcart.shared.idempotency.StillRunning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    /** As the container and the mapper wrap what the driver threw. */
    private static Throwable wrapped(String sqlState) {
        return new EJBException(new RuntimeException(new PersistenceException(new SQLException("secret", sqlState))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300", "57014", "55P03", "40001",
                "40P01"
            })
    void aDatabaseThatIsAwayOrTooSlowIsUnavailable(String sqlState) {
        Problem problem = Failures.problemOf(wrapped(sqlState));

        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
        assertThat(problem.getMessage()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22003", "42P01"})
    void whatNobodyExpectedSaysNothingOfTheInside(String sqlState) {
        Problem problem = Failures.problemOf(wrapped(sqlState));

        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
        assertThat(problem.document("/x", "c").toString())
                .doesNotContain("secret")
                .doesNotContain("SQL");
    }

    @Test
    void aSecondOrderNamesTheFirst() {
        UUID first = new UUID(1, 2);

        Problem problem = Failures.problemOf(new EJBException(new DuplicateOrder(new OrderId(first))));

        assertThat(problem.document("/x", "c"))
                .containsEntry("type", "urn:problem:handcart:duplicate-order")
                .containsEntry("status", 409)
                .containsEntry("orderId", first);
    }

    @Test
    void tellsAStaleVersionFromAnotherConflict() {
        assertThat(Failures.problemOf(Conflict.staleVersion(7)).type()).isEqualTo(ProblemType.STALE_VERSION);
        assertThat(Failures.problemOf(new Conflict("moved")).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(Failures.problemOf(new EJBException(new OptimisticLockException()))
                        .type())
                .isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void aCallThatStillRunsSaysWhenToAskAgain() {
        assertThat(Failures.problemOf(new StillRunning()).headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void aProblemThatPassedABeanIsTheSameProblem() {
        Problem problem = Problem.notFound();

        assertThat(Failures.problemOf(new EJBException(problem))).isSameAs(problem);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);

        assertThat(Failures.problemOf(one).type()).isEqualTo(ProblemType.INTERNAL);
    }
}
