package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords and keys of one installation, made at its first start and kept in files that only their owner can read.
 * Nothing of it is in the product, so no two installations share a secret.
 */
final class Secrets {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BITS = 2048;

    private final Path directory;

    Secrets(Path directory) throws IOException {
        this.directory = OwnerOnly.directory(directory);
    }

    /** The password kept under this name; made now when there is none yet. */
    String password(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    /** PKCS#8 PEM of the key that signs tokens (RS256). */
    Path jwtPrivateKey() throws IOException, GeneralSecurityException {
        makeJwtKeys();
        return directory.resolve("jwt-private.pem");
    }

    /** PEM of the key that checks tokens. */
    Path jwtPublicKey() throws IOException, GeneralSecurityException {
        makeJwtKeys();
        return directory.resolve("jwt-public.pem");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    private void makeJwtKeys() throws IOException, GeneralSecurityException {
        Path privateKey = directory.resolve("jwt-private.pem");
        Path publicKey = directory.resolve("jwt-public.pem");
        if (Files.exists(privateKey) && Files.exists(publicKey)) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }

    /** Written aside and moved, so that a crash leaves no half secret behind. */
    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnerOnly.write(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
