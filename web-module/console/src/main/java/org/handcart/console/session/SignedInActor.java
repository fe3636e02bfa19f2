package org.handcart.console.session;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.handcart.console.words.Wording;
import org.handcart.organisation.SignedIn;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, for one session. Verbs are called with {@link #actor()}; pages ask {@link #may} only to leave out
 * what would be refused anyway.
 *
 * <p>Sessions live in memory: nothing here is ever written, a restart logs everybody out.
 */
@Named("me")
@SessionScoped
@SuppressWarnings("serial")
public class SignedInActor implements Serializable {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Clock clock;

    private transient volatile @Nullable SignedIn signedIn;
    private transient volatile ZoneId zone = ZoneOffset.UTC;
    private transient volatile Instant since = Instant.EPOCH;
    private transient volatile Instant lastSeen = Instant.EPOCH;

    /** @param browserZone the zone the browser names; UTC when it names none that is known here */
    void enter(SignedIn who, @Nullable String browserZone) {
        since = clock.instant();
        lastSeen = since;
        zone = zoneOf(browserZone);
        signedIn = who;
    }

    boolean isSignedIn() {
        return signedIn != null;
    }

    /** False when the session was idle for too long or is too old; otherwise notes that somebody is working. */
    boolean stays(boolean madeByThePage) {
        Instant now = clock.instant();
        if (lastSeen.plus(IDLE).isBefore(now) || since.plus(LONGEST).isBefore(now)) {
            return false;
        }
        if (!madeByThePage) {
            lastSeen = now;
        }
        return true;
    }

    /** With the correlation id of the request. */
    public Actor actor() {
        SignedIn who = who();
        return new Actor(who.org(), who.username(), who.roles(), who.stores(), Correlation.of(request));
    }

    /** @param permission the name of a {@link Permission} */
    public boolean may(String permission) {
        SignedIn who = signedIn;
        return who != null && who.roles().stream().anyMatch(role -> role.allows(Permission.valueOf(permission)));
    }

    public String getUsername() {
        return who().username();
    }

    public String getOrganisation() {
        return who().organisation();
    }

    public String getRoleWords() {
        return who().roles().stream()
                .sorted()
                .map((Role role) -> Wording.of(role))
                .collect(Collectors.joining(", "));
    }

    public ZoneId getZone() {
        return zone;
    }

    private SignedIn who() {
        SignedIn who = signedIn;
        if (who == null) {
            throw new IllegalStateException("nobody is logged in");
        }
        return who;
    }

    private static ZoneId zoneOf(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
