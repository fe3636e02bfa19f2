package org.handcart.organisation;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;

/**
 * Passwords, hashed with Argon2id. The hash carries its own parameters and salt, so that the parameters may change
 * while older hashes still verify. One hash takes 40 to 100 ms of a core and 12 MiB.
 */
public final class Passwords {

    /** Longer ones are never right; nobody should make the server hash a book. */
    private static final int LONGEST = 1024;

    private static final int MEMORY_KIB = 12_288;
    private static final int ITERATIONS = 3;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

    /** What a password is held against when there is no such user, so that the answer takes as long. */
    private static final String DECOY = hash("there is no such user".toCharArray());

    private Passwords() {}

    /** In the PHC format, {@code $argon2id$…}. */
    public static String hash(char[] password) {
        return Password.hash(new SecureString(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult();
    }

    /** False for a wrong password. @param hash what {@link #hash} made */
    public static boolean matches(String password, String hash) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches} and is always false. */
    public static boolean matchesNobody(String password) {
        matches(password, DECOY);
        return false;
    }
}
