package org.handcart.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.handcart.organisation.SignedIn;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignedInActorTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SignedInActor me = new SignedInActor();

    @Test
    void isNobodyBeforeLogIn() {
        assertThat(me.isSignedIn()).isFalse();
        assertThat(me.may("ORDER_READ")).isFalse();
    }

    @Test
    void maysWhatTheRolesAllow() {
        enter("Asia/Kolkata");

        assertThat(me.may("ORDER_READ")).isTrue();
        assertThat(me.may("ORDER_CANCEL")).isFalse();
        assertThat(me.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void leavesAfterHalfAnHourOfNothing() {
        enter(null);

        at(Duration.ofMinutes(29));
        assertThat(me.stays(false)).isTrue();
        at(Duration.ofMinutes(58));
        assertThat(me.stays(false)).isTrue();
        at(Duration.ofMinutes(89));
        assertThat(me.stays(false)).isFalse();
    }

    @Test
    void leavesAlthoughThePageRefreshesItself() {
        enter(null);

        at(Duration.ofMinutes(20));
        assertThat(me.stays(true)).isTrue();
        at(Duration.ofMinutes(31));
        assertThat(me.stays(true)).isFalse();
    }

    @Test
    void leavesAfterAShiftHoweverBusy() {
        enter(null);

        for (int minutes = 20; minutes <= 12 * 60; minutes += 20) {
            at(Duration.ofMinutes(minutes));
            assertThat(me.stays(false)).isTrue();
        }
        at(Duration.ofMinutes(12 * 60 + 1));
        assertThat(me.stays(false)).isFalse();
    }

    @Test
    void takesUtcForAZoneThatDoesNotExist() {
        enter("Mars/Olympus<script>");

        assertThat(me.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private void enter(@Nullable String zone) {
        at(Duration.ZERO);
        me.enter(
                new SignedIn(
                        new OrgId(new UUID(1, 1)), "demo", "staff", Set.of(Role.STORE_STAFF), Set.of(), new UUID(2, 2)),
                zone);
    }

    private void at(Duration afterNoon) {
        me.clock = Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC);
    }
}
