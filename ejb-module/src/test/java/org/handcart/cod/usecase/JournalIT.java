package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Test;

/** I4, where the code cannot be asked. */
class JournalIT {

    private final Bench bench = new Bench();
    private final Actor system = Actor.system(bench.newOrganisation(), "test", "test");

    @Test
    void theDatabaseItselfRefusesAnEntryThatDoesNotBalance() {
        assertThatThrownBy(() -> bench.in(system.org(), em -> {
                    UUID entry = UUID.randomUUID();
                    em.createNativeQuery(
                                    "insert into cod.journal_entry (org_id, id, cause, description, actor) values (?1, ?2, 'x', 'x', 'x')")
                            .setParameter(1, system.org().value())
                            .setParameter(2, entry)
                            .executeUpdate();
                    return em.createNativeQuery(
                                    "insert into cod.journal_posting values (?1, ?2, 0, 'BANK', 'x', 'INR', 1)")
                            .setParameter(1, system.org().value())
                            .setParameter(2, entry)
                            .executeUpdate();
                }))
                .hasStackTraceContaining("does not balance");
    }
}
