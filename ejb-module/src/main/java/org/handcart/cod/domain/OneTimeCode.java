package org.handcart.cod.domain;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code of six digits and what is kept of it. The hash is slow and salted, so that a copy of the table is of no use
 * within the minutes a code lives.
 *
 * @param code goes to the phone and nowhere else
 */
public record OneTimeCode(String code, Sealed sealed) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 20_000;
    private static final int HASH_BITS = 256;

    /** What is kept; compares by its bytes in constant time. */
    public static final class Sealed {
        private final byte[] salt;
        private final byte[] hash;

        public Sealed(byte[] salt, byte[] hash) {
            this.salt = salt.clone();
            this.hash = hash.clone();
        }

        public byte[] salt() {
            return salt.clone();
        }

        public byte[] hash() {
            return hash.clone();
        }

        public boolean opensWith(String code) {
            return MessageDigest.isEqual(hash, OneTimeCode.hash(code, salt));
        }
    }

    public static OneTimeCode random() {
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new OneTimeCode(code, new Sealed(salt, hash(code, salt)));
    }

    /** Never tells the code. */
    @Override
    public String toString() {
        return "OneTimeCode";
    }

    private static byte[] hash(String code, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(code.toCharArray(), salt, ITERATIONS, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
