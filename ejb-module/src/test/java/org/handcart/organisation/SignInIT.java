package org.handcart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.organisation.usecase.SignIn;
import org.handcart.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final String PASSWORD = "correct horse";

    private final OrganisationBench people = new OrganisationBench();
    private final MovedClock clock = new MovedClock();

    @BeforeEach
    void anUser() {
        people.bench.register(Clock.class, clock);
        people.user("asha", PASSWORD, "STORE_MANAGER,SUPERVISOR,SYSTEM", "QC-001,QC-002", true);
    }

    @Test
    void tellsWhoSignedIn() {
        SignedIn signedIn = signIn("asha", PASSWORD).orElseThrow();

        assertThat(signedIn.org()).isEqualTo(people.org);
        assertThat(signedIn.organisation()).isEqualTo(people.code);
        assertThat(signedIn.username()).isEqualTo("asha");
        assertThat(signedIn.roles()).isEqualTo(Set.of(Role.STORE_MANAGER, Role.SUPERVISOR));
        assertThat(signedIn.stores()).isEqualTo(Set.of("QC-001", "QC-002"));
    }

    @Test
    void saysNoMoreThanNo() {
        people.user("gone", PASSWORD, "SUPERVISOR", "", false);

        assertThat(signIn("asha", "wrong")).isEmpty();
        assertThat(signIn("asha", "")).isEmpty();
        assertThat(signIn("asha", "x".repeat(5000))).isEmpty();
        assertThat(signIn("nobody", PASSWORD)).isEmpty();
        assertThat(signIn("gone", PASSWORD)).isEmpty();
        assertThat(people.outside(() -> people.bench.get(SignIn.class).signIn("nowhere", "asha", PASSWORD)))
                .isEmpty();
    }

    /** The hash is what takes long, and what takes memory: 12 MiB, whatever else the machine does. */
    @Test
    void worksAsHardForUsersThatDoNotExist() {
        signIn("asha", PASSWORD);
        signIn("nobody", PASSWORD);

        long known = allocatedBy("asha");
        long unknown = allocatedBy("nobody");

        assertThat(known).isGreaterThan(12 << 20);
        assertThat(unknown).isGreaterThan(12 << 20);
    }

    @Test
    void makesGuessersWaitButNotForLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("asha", "guess")).isEmpty();
        }

        assertThatThrownBy(() -> signIn("asha", PASSWORD)).isInstanceOf(TooManyAttempts.class);
        clock.now = clock.now.plusSeconds(1);
        assertThat(signIn("asha", PASSWORD)).isPresent();
        assertThat(signIn("asha", "guess")).isEmpty();
        assertThat(signIn("asha", PASSWORD)).isPresent();
    }

    @Test
    void makesGuessersOfUsersThatDoNotExistWaitTheSame() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("nobody", "guess")).isEmpty();
        }

        assertThatThrownBy(() -> signIn("nobody", "guess")).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn("asha", PASSWORD)).isPresent();
    }

    @Test
    void listsEveryOrganisation() {
        OrganisationQueries queries = people.bench.get(OrganisationQueries.class);

        assertThat(people.outside(queries::all)).contains(new Organisation(people.org, people.code, "Test"));
        assertThat(people.outside(() -> queries.find(people.code)))
                .map(Organisation::id)
                .contains(people.org);
        assertThat(people.outside(() -> queries.find("nowhere"))).isEmpty();
    }

    private long allocatedBy(String username) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        signIn(username, "wrong");
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Optional<SignedIn> signIn(String username, String password) {
        return people.outside(() -> people.bench.get(SignIn.class).signIn(people.code, username, password));
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
