package org.handcart.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** RSA keys in PEM files. Nimbus reads PEM only with Bouncy Castle beside it, and these forms need neither. */
final class TokenKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private TokenKeys() {}

    /** PKCS #8. @throws IllegalStateException when the file holds no such key */
    static RSAPrivateCrtKey privateKey(Path file) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(blocks(file, "PRIVATE KEY").get(0)));
        } catch (GeneralSecurityException | ClassCastException | IndexOutOfBoundsException notAKey) {
            throw new IllegalStateException(file + " holds no RSA key in PKCS #8", notAKey);
        }
    }

    /** One or more; the older ones serve until their tokens have expired. @throws IllegalStateException when there is none */
    static List<RSAPublicKey> publicKeys(Path file) {
        List<RSAPublicKey> keys = new ArrayList<>();
        try {
            for (byte[] block : blocks(file, "PUBLIC KEY")) {
                keys.add((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(block)));
            }
        } catch (GeneralSecurityException | ClassCastException notAKey) {
            throw new IllegalStateException(file + " holds something else than RSA keys", notAKey);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(file + " holds no public key");
        }
        return keys;
    }

    static RSAPublicKey publicKeyOf(RSAPrivateCrtKey key) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What tokens call a key: its thumbprint (RFC 7638). */
    static String id(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key).build().computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<byte[]> blocks(Path file, String kind) {
        try {
            return BLOCK.matcher(Files.readString(file))
                    .results()
                    .filter(block -> block.group(1).equals(kind))
                    .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
