package org.handcart.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.handcart.organisation.Organisation;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final OrgId ORG = new OrgId(UUID.randomUUID());

    private final List<String> notes = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(1));
    private final Intake intake = new Intake(
            new Organisations(() -> List.of(new Organisation(ORG, "demo", "Demo")), () -> null),
            patience,
            (actor, messageId, cause) -> notes.add(messageId + " " + cause));

    @Test
    void handsTheBodyToTheVerbAsTheApplicationItself() {
        intake.deliver(
                Messages.message()
                        .text("{\"a\":1}")
                        .with("org", "demo")
                        .with("correlationId", "corr-1")
                        .build(),
                "part",
                this::takes);

        assertThat(actors).hasSize(1);
        assertThat(actors.get(0).org()).isEqualTo(ORG);
        assertThat(actors.get(0).name()).isEqualTo("system:part");
        assertThat(actors.get(0).roles()).containsExactly(Role.SYSTEM);
        assertThat(actors.get(0).correlationId()).isEqualTo("corr-1");
        assertThat(notes).isEmpty();
    }

    @Test
    void makesACorrelationIdWhereNoneOrAnIndecentOneCame() {
        intake.deliver(Messages.message().build(), "part", this::takes);
        intake.deliver(Messages.message().with("correlationId", "a\nb").build(), "part", this::takes);

        assertThat(actors).extracting(Actor::correlationId).containsExactly("ID-1", "ID-1");
    }

    @Test
    void writesTheCauseDownAndGivesTheMessageBack() {
        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() -> intake.deliver(Messages.message().build(), "part", (actor, body) -> {
                    throw new IllegalArgumentException("ship 7 of 5");
                }));

        assertThat(notes).containsExactly("ID:1 IllegalArgumentException: ship 7 of 5");
    }

    @Test
    void anUnknownOrganisationIsPoison() {
        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() ->
                        intake.deliver(Messages.message().with("org", "nobody").build(), "part", this::takes));

        assertThat(actors).isEmpty();
        assertThat(notes).hasSize(1).first().asString().contains("unknown organisation: nobody");
    }

    @Test
    void doesNotLoadABodyThatIsTooLarge() {
        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() -> intake.deliver(
                        Messages.message()
                                .with("_AMQ_LARGE_SIZE", 100_000_000L)
                                .text(null)
                                .build(),
                        "part",
                        this::takes));

        assertThat(notes).hasSize(1).first().asString().contains("100000000 bytes");
    }

    @Test
    void repeatsWhatLostARace() {
        intake.deliver(Messages.message().build(), "part", (actor, body) -> {
            if (calls.incrementAndGet() < 3) {
                throw new OptimisticLockException("moved");
            }
            return "APPLIED";
        });

        assertThat(calls).hasValue(3);
        assertThat(notes).isEmpty();
    }

    @Test
    void waitsWhileTheDatabaseIsAway() {
        intake.deliver(Messages.message().build(), "part", (actor, body) -> {
            if (calls.incrementAndGet() < 20) {
                throw new IllegalStateException(new SQLException("the connection is gone", "08006"));
            }
            return "APPLIED";
        });

        assertThat(calls).hasValue(20);
        assertThat(notes).isEmpty();
    }

    @Test
    void waitsNoLongerThanTheBound() {
        Intake hasty = new Intake(
                new Organisations(() -> List.of(new Organisation(ORG, "demo", "Demo")), () -> null),
                new Patience(Duration.ofMillis(20), Duration.ofMillis(5)),
                (actor, messageId, cause) -> {
                    throw new IllegalStateException("the database is away for the note, too");
                });

        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() -> hasty.deliver(Messages.message().build(), "part", (actor, body) -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException(new SQLException("the connection is gone", "08006"));
                }));
        assertThat(calls.get()).isBetween(2, 20);
    }

    @Test
    void letsGoAtOnceWhenTheServerStops() {
        patience.stop();

        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() -> intake.deliver(Messages.message().build(), "part", (actor, body) -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException(new SQLException("the connection is gone", "57P01"));
                }));
        assertThat(calls).hasValue(1);
    }

    private Object takes(Actor actor, String body) {
        actors.add(actor);
        return body;
    }
}
