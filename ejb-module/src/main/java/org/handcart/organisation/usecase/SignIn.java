package org.handcart.organisation.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.handcart.organisation.Passwords;
import org.handcart.organisation.SignedIn;
import org.handcart.organisation.TooManyAttempts;
import org.handcart.organisation.domain.Account;

/**
 * Checks a password. Runs outside of a transaction: hashing must not hold a database connection. At most as many
 * passwords are hashed at once as there are cores, which bounds memory and leaves room for orders.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    private static final int LONGEST_NAME = 200;
    private static final long PATIENCE_SECONDS = 5;
    private static final Semaphore HASHING =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    @Inject
    FindAccount accounts;

    @Inject
    SignInAttempts attempts;

    /**
     * Empty when organisation, user or password is wrong, or the user is not active; which of them is neither told nor
     * to be measured: each costs one look-up and one hash.
     *
     * @throws TooManyAttempts after five wrong passwords in a row, or when the server is busy with others
     */
    public Optional<SignedIn> signIn(String organisationCode, String username, String password) {
        if (organisationCode.length() > LONGEST_NAME || username.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        attempts.admit(organisationCode, username);
        Optional<Account> account = accounts.find(organisationCode, username).filter(Account::active);
        takeTurn();
        try {
            // Again: guesses that came at the same moment waited here while others failed.
            attempts.admit(organisationCode, username);
            boolean right = account.map(found -> Passwords.matches(password, found.passwordHash()))
                    .orElseGet(() -> Passwords.matchesNobody(password));
            if (right) {
                attempts.succeeded(organisationCode, username);
                return account.map(Account::signedIn);
            }
            attempts.failed(organisationCode, username);
            return Optional.empty();
        } finally {
            HASHING.release();
        }
    }

    private static void takeTurn() {
        try {
            if (!HASHING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts(Duration.ofSeconds(1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to check a password", stopped);
        }
    }
}
