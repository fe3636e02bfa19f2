package org.handcart.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handcart.organisation.TooManyAttempts;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: from the fifth wrong password in a row each further one costs the user a growing wait, up to 30
 * s. A wait, not a lock, so that nobody can be shut out for long by somebody else's guesses. Users that do not exist
 * are counted the same way. In memory of this server; the 10,000 users seen last are remembered, for 15 minutes each.
 */
@ApplicationScoped
public class SignInAttempts {

    private static final int FREE = 5;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_USERS = 10_000;

    @Inject
    Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_USERS;
        }
    };

    private record Failures(int count, Instant last) {

        Instant waitUntil() {
            if (count < FREE) {
                return last;
            }
            int doublings = Math.min(count - FREE, 10);
            return last.plusSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << doublings));
        }
    }

    /** @throws TooManyAttempts while this user has to wait */
    public synchronized void admit(String organisation, String username) {
        Failures before = recent(key(organisation, username));
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.waitUntil())) {
            Duration left = Duration.between(now, before.waitUntil());
            throw new TooManyAttempts(Duration.ofSeconds(left.toSeconds() + 1));
        }
    }

    /** Counts a wrong password. */
    public synchronized void failed(String organisation, String username) {
        String key = key(organisation, username);
        Failures before = recent(key);
        failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    /** Forgets what was wrong before. */
    public synchronized void succeeded(String organisation, String username) {
        failures.remove(key(organisation, username));
    }

    private @Nullable Failures recent(String key) {
        Failures before = failures.get(key);
        if (before != null && before.last().plus(MEMORY).isBefore(clock.instant())) {
            failures.remove(key);
            return null;
        }
        return before;
    }

    private static String key(String organisation, String username) {
        return organisation + '\n' + username;
    }
}
