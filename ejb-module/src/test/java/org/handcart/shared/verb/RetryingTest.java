package org.handcart.shared.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.handcart.shared.Conflict;
import org.junit.jupiter.api.Test;

class RetryingTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void repeatsAfterADeadlockUntilItSucceeds() {
        assertThat(Retrying.call(() -> failing(2, lost("40P01")))).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void repeatsThreeTimesAndNoMore() {
        RuntimeException failure = lost("40001");

        assertThatThrownBy(() -> Retrying.call(() -> failing(9, failure))).isSameAs(failure);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void repeatsAfterAnOptimisticLockHoweverWrapped() {
        RuntimeException failure = new EJBException(new IllegalStateException(new OptimisticLockException("moved")));

        assertThat(Retrying.call(() -> failing(1, failure))).isEqualTo("done");
    }

    @Test
    void doesNotRepeatWhatWouldFailAgain() {
        assertThatThrownBy(() -> Retrying.call(() -> failing(1, lost("23505")))).isInstanceOf(EJBException.class);
        assertThatThrownBy(() -> Retrying.call(() -> failing(9, Conflict.staleVersion(3))))
                .isInstanceOf(Conflict.class);
        assertThat(attempts).hasValue(2);
    }

    private String failing(int times, RuntimeException failure) {
        if (attempts.incrementAndGet() <= times) {
            throw failure;
        }
        return "done";
    }

    private static RuntimeException lost(String state) {
        return new EJBException(new PersistenceException(new SQLException("lost", state)));
    }
}
