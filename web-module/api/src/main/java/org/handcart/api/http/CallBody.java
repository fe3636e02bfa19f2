package org.handcart.api.http;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The raw bytes of the call's body, for its hash. */
@RequestScoped
public class CallBody {
    private byte[] bytes = new byte[0];

    void take(byte[] body) {
        this.bytes = body;
    }

    /** As it came; it has been read as UTF-8 before. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** SHA-256 over method, path with query, and body. */
    public byte[] hash(String line) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
