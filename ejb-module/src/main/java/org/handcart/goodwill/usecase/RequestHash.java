package org.handcart.goodwill.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.shared.json.Json;

/** Names exactly what was asked for, so that nothing else is approved. */
final class RequestHash {

    private RequestHash() {}

    static String of(Goodwill it) {
        String asked = Json.write(List.of(
                it.order().toString(),
                it.amount().toString(),
                it.reason().name(),
                it.comment(),
                it.refundMethod().name(),
                it.requestedBy()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
